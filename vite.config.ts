import mantine from 'postcss-preset-mantine'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// What a route is for is told by the server's reference; no screen reads it, and every first visit would load it.
const withoutSummaries: Plugin = {
  name: 'without-summaries-of-routes',
  enforce: 'pre',
  transform: (code, id) =>
    /\/model\/contract\/[\w-]+\.ts$/.test(id)
      ? code.replaceAll(/\bsummary:\s*'(?:[^'\\]|\\.)*',/g, '')
      : null,
}

export default defineConfig({
  root: 'web',
  plugins: [withoutSummaries, react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: {
      // What most screens share comes in one file: sixty small ones would take longer and compress worse. What makes
      // hashes is shared by many, and not by the first.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /node_modules\/(?!@noble\/)|web\/ui|model\/contract\/(?!service-texts)/,
              minShareCount: 22,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env['COVALENCE_URL'] ?? 'http://127.0.0.1:4000' } },
})
