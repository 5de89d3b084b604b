import mantine from 'postcss-preset-mantine'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, Visitor } from 'vite'

// What the web reads of a route: where it is, what is sent to it, and whether a file comes back.
const readOfRoutes = new Set(['method', 'path', 'body', 'file'])

// The rest is for the server and its reference: no screen reads it, and every first visit would load it.
const leanContract: Plugin = {
  name: 'lean-contract',
  transform(code, id) {
    if (!/\/model\/contract\/[\w-]+\.ts$/.test(id)) return null
    const unread: { start: number; end: number }[] = []
    new Visitor({
      CallExpression: ({ callee, arguments: [given] }) => {
        if (callee.type !== 'Identifier' || callee.name !== 'route' || given?.type !== 'ObjectExpression')
          return
        for (const property of given.properties)
          if (
            property.type === 'Property' &&
            property.key.type === 'Identifier' &&
            !readOfRoutes.has(property.key.name)
          )
            unread.push(property)
      },
    }).visit(this.parse(code))
    return unread.reduceRight(
      (left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ''),
      code,
    )
  },
}

export default defineConfig({
  root: 'web',
  plugins: [leanContract, react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: {
      // What describes a reply and is read by no screen is left out: to make a schema does nothing else.
      treeshake: { manualPureFunctions: ['z'] },
      // What most screens share comes in one file: sixty small ones would take longer and compress worse. What makes
      // hashes is shared by many, and not by the first.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /node_modules\/(?!@noble\/)|web\/ui|model\/contract\/(?!service-texts)/,
              minShareCount: 28,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env['COVALENCE_URL'] ?? 'http://127.0.0.1:4000' } },
})
