import mantine from 'postcss-preset-mantine'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  server: { proxy: { '/api': process.env['COVALENCE_URL'] ?? 'http://127.0.0.1:4000' } },
})
