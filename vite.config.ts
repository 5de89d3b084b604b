import mantine from 'postcss-preset-mantine'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, Visitor } from 'vite'

// What the web reads of a route: where it is, what is sent to it, and whether a file comes back.
const readOfRoutes = new Set(['method', 'path', 'body', 'file'])

/** Whether an expression is a chain of calls that begins at the schema library. */
const isSchema = (node: { type: string; callee?: unknown; object?: unknown; name?: string }): boolean => {
  if (node.type === 'Identifier') return node.name === 'z'
  const inner =
    node.type === 'CallExpression' ? node.callee : node.type === 'MemberExpression' ? node.object : null
  return inner !== null && isSchema(inner as Parameters<typeof isSchema>[0])
}

// The rest of a route is for the server and its reference, and so are schemas that nothing of the web reads: every first
// visit would load them. To make a schema does nothing else, which the bundler cannot know of a chain of calls.
const leanModel: Plugin = {
  name: 'lean-model',
  transform(code, id) {
    if (!/\/model\/(?:[\w-]+\/)*[\w-]+\.ts$/.test(id)) return null
    const edits: { start: number; end: number; text: string }[] = []
    new Visitor({
      CallExpression: ({ callee, arguments: [given] }) => {
        if (callee.type !== 'Identifier' || callee.name !== 'route' || given?.type !== 'ObjectExpression')
          return
        for (const { type, start, end, ...property } of given.properties)
          if (
            type === 'Property' &&
            'key' in property &&
            property.key.type === 'Identifier' &&
            !readOfRoutes.has(property.key.name)
          )
            edits.push({ start, end: code[end] === ',' ? end + 1 : end, text: '' })
      },
      VariableDeclarator: ({ init }) => {
        if (init?.type !== 'CallExpression' || !isSchema(init)) return
        edits.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ (() => ' })
        edits.push({ start: init.end, end: init.end, text: ')()' })
      },
    }).visit(this.parse(code))
    return edits
      .toSorted((one, other) => other.start - one.start)
      .reduce((left, { start, end, text }) => left.slice(0, start) + text + left.slice(end), code)
  },
}

export default defineConfig({
  root: 'web',
  plugins: [leanModel, react()],
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
              minShareCount: 30,
            },
            // What the routes ask for, which each first visit loads.
            { name: 'queries', test: /web\/[\w-]+\/queries\.ts$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env['COVALENCE_URL'] ?? 'http://127.0.0.1:4000' } },
})
