import type { TreeFault } from './full-tree.ts'

const pieces = /"(?:\\.|[^"\\\n])*"|(?<![:\w/])\/\/.*|\/\*|[[{]|[\]}]/g

/** What people write into JSON files that JSON does not know, and a reader of YAML would name otherwise: comments, and several documents, which YAML takes with a line between them. */
export const jsonSlipIn = (text: string, isBroken: boolean): TreeFault | null => {
  if (!/^\s*[[{/]/.test(text)) return null
  let open = 0
  let isDone = false
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const span = { params: {}, start: index, end: index + piece.length }
    if (piece.startsWith('/')) return { code: 'json-comment', ...span }
    if (piece === '[' || piece === '{') {
      if (isDone && isBroken) return { code: 'json-several', ...span }
      open += 1
    } else if (piece === ']' || piece === '}') {
      open -= 1
      isDone = open === 0
    }
  }
  return null
}
