import { leaveToFullReader } from './quick-lines.ts'
import { quotationAt } from './quick-text.ts'
import type { Entry, TextNode, TreeNode } from './tree.ts'

const deepest = 64
const spaces = /[ \r\n]*/y
const plain = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d))[^\n\r,[\]{}:#"'&*!|>%@`?\\]*/y

const skipSpaces = (text: string, at: number): number => {
  spaces.lastIndex = at
  return spaces.test(text) ? spaces.lastIndex : at
}

const readScalar = (text: string, at: number): TextNode => {
  if (text[at] === '"' || text[at] === "'") {
    const quotation = quotationAt(text, at)
    return text.slice(at, quotation.end).includes('\n') ? leaveToFullReader() : quotation
  }
  plain.lastIndex = at
  const said = plain.exec(text)?.[0].trimEnd()
  return said
    ? { kind: 'text', text: said, start: at, end: at + said.length, style: 'plain' }
    : leaveToFullReader()
}

/** Goes past a comma, or stays before the bracket that closes. */
const passComma = (text: string, at: number, closing: string): number => {
  const next = skipSpaces(text, at)
  if (text[next] === ',') return skipSpaces(text, next + 1)
  return text[next] === closing ? next : leaveToFullReader()
}

const readFlowList = (text: string, from: number, depth: number): TreeNode => {
  const items: TreeNode[] = []
  let at = skipSpaces(text, from + 1)
  while (text[at] !== ']') {
    const item = readFlow(text, at, depth + 1)
    items.push(item)
    at = passComma(text, item.end, ']')
  }
  return { kind: 'list', items, start: from, end: at + 1 }
}

const readFlowMap = (text: string, from: number, depth: number): TreeNode => {
  const entries: Entry[] = []
  const keys = new Set<string>()
  let at = skipSpaces(text, from + 1)
  while (text[at] !== '}') {
    const key = readScalar(text, at)
    const isUsual =
      text[key.end] === ':' && (key.style === 'quoted' || /[ \r\n]/.test(text[key.end + 1] ?? ''))
    if (!isUsual || keys.has(key.text) || key.text.length > 1000) return leaveToFullReader()
    keys.add(key.text)
    const value = readFlow(text, skipSpaces(text, key.end + 1), depth + 1)
    entries.push({ key, value })
    at = passComma(text, value.end, '}')
  }
  return { kind: 'map', entries, start: from, end: at + 1 }
}

/** A value in brackets or braces, as JSON writes it, or what stands within one. */
export function readFlow(text: string, from: number, depth = 0): TreeNode {
  if (depth > deepest) return leaveToFullReader()
  if (text[from] === '[') return readFlowList(text, from, depth)
  return text[from] === '{' ? readFlowMap(text, from, depth) : readScalar(text, from)
}
