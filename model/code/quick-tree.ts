import { readFlow } from './quick-flow.ts'
import {
  indentOf,
  isItem,
  leaveToFullReader,
  type Line,
  linesOf,
  nextLine,
  unusual,
  type Walk,
} from './quick-lines.ts'
import { passTo, quotationAt, readBlock, readPlain } from './quick-text.ts'
import type { Entry, TextNode, TreeNode } from './tree.ts'

// Most files are written in a small part of YAML, which this reads some ten times as fast as the parser that knows all
// of it. What it does not know for certain it leaves to that one; a test holds both to the same result.

const deepest = 64
const keyPattern = /[A-Za-z0-9_][\w./-]*(?=:)/y

/** A value that begins on the line of its key or dash. */
const readInline = (walk: Walk, from: number, line: Line, parent: number): TreeNode => {
  const sign = walk.text[from]
  if (sign === '|' || sign === '>') return readBlock(walk, from, line, parent)
  if (sign !== '"' && sign !== "'" && sign !== '[' && sign !== '{') return readPlain(walk, from, line, parent)
  const value = sign === '"' || sign === "'" ? quotationAt(walk.text, from) : readFlow(walk.text, from)
  passTo(walk, value.end, parent)
  return value
}

/** A value on the lines below its key, which stands `indent` in; nothing where they belong to something else. */
const readBelow = (walk: Walk, key: TextNode, indent: number, depth: number): TreeNode => {
  walk.at += 1
  const next = nextLine(walk)
  const isInside = next && (indentOf(next) > indent || (indentOf(next) === indent && isItem(walk, next)))
  if (isInside) return readNode(walk, next, depth)
  return { kind: 'text', text: '', start: key.end + 1, end: key.end + 1, style: 'plain' }
}

/** The key at `from`, up to its colon. */
const readKey = ({ text }: Walk, from: number, line: Line): TextNode => {
  if (text[from] === '"' || text[from] === "'") {
    const quotation = quotationAt(text, from)
    const isKey = quotation.end < line.end && text[quotation.end] === ':'
    return isKey && quotation.text.length < 1000 ? quotation : leaveToFullReader()
  }
  keyPattern.lastIndex = from
  const name = keyPattern.exec(text)?.[0]
  if (name === undefined || name.length > 1000) return leaveToFullReader()
  return { kind: 'text', text: name, start: from, end: from + name.length, style: 'plain' }
}

const readEntry = (walk: Walk, from: number, line: Line, indent: number, depth: number): Entry => {
  const key = readKey(walk, from, line)
  let at = key.end + 1
  while (at < line.end && walk.text[at] === ' ') at += 1
  if (at >= line.end) return { key, value: readBelow(walk, key, indent, depth + 1) }
  if (at === key.end + 1) return leaveToFullReader()
  return { key, value: readInline(walk, at, line, indent) }
}

/** A map whose keys stand `indent` in, the first of them at `from`, which may follow a dash. */
const readMap = (walk: Walk, from: number, first: Line, indent: number, depth: number): TreeNode => {
  const entries = [readEntry(walk, from, first, indent, depth)]
  const keys = new Set([entries[0]?.key.text])
  for (let line = nextLine(walk); line && indentOf(line) >= indent; line = nextLine(walk)) {
    if (indentOf(line) > indent || isItem(walk, line)) return leaveToFullReader()
    const entry = readEntry(walk, line.from, line, indent, depth)
    if (keys.has(entry.key.text)) return leaveToFullReader()
    keys.add(entry.key.text)
    entries.push(entry)
  }
  return { kind: 'map', entries, start: from, end: entries.at(-1)?.value.end ?? from }
}

/** Whether a key stands at `from`: a name, a colon, and a space or nothing more. */
const beginsEntry = ({ text }: Walk, from: number, { end }: Line): boolean => {
  keyPattern.lastIndex = from
  if (!keyPattern.test(text)) return false
  const after = keyPattern.lastIndex + 1
  return after <= end && (after === end || text[after] === ' ')
}

const readItem = (walk: Walk, line: Line, indent: number, depth: number): TreeNode => {
  const from = line.from + 2
  if (from >= line.end || walk.text[from] === ' ') return leaveToFullReader()
  return beginsEntry(walk, from, line)
    ? readMap(walk, from, line, indent + 2, depth + 1)
    : readInline(walk, from, line, indent)
}

const readList = (walk: Walk, first: Line, depth: number): TreeNode => {
  const indent = indentOf(first)
  const items: TreeNode[] = []
  for (let line = nextLine(walk); line && indentOf(line) >= indent; line = nextLine(walk)) {
    if (indentOf(line) > indent) return leaveToFullReader()
    // A list may stand as far in as the key it belongs to; the next key then ends it.
    if (!isItem(walk, line)) break
    items.push(readItem(walk, line, indent, depth))
  }
  return { kind: 'list', items, start: first.from, end: items.at(-1)?.end ?? first.end }
}

function readNode(walk: Walk, line: Line, depth: number): TreeNode {
  if (depth > deepest) return leaveToFullReader()
  return isItem(walk, line)
    ? readList(walk, line, depth)
    : readMap(walk, line.from, line, indentOf(line), depth)
}

const readDocument = (walk: Walk): TreeNode | null => {
  const first = nextLine(walk)
  if (!first) return null
  const isFlow = walk.text[first.from] === '{' || walk.text[first.from] === '['
  const root = isFlow ? readInline(walk, first.from, first, -1) : readNode(walk, first, 0)
  return nextLine(walk) ? leaveToFullReader() : root
}

/** The lines at which documents end: those of three dashes, and the end of the file. */
const boundariesOf = (text: string, lines: readonly Line[]): number[] => {
  const boundaries: number[] = []
  for (const [at, { start, end }] of lines.entries()) {
    const isMark = text.startsWith('---', start)
    if (isMark && end === start + 3) boundaries.push(at)
    else if (isMark || text[start] === '%' || text.startsWith('...', start)) leaveToFullReader()
  }
  return [...boundaries, lines.length]
}

const readAll = (text: string): (TreeNode | null)[] => {
  // A tab is indentation here, a separator there, and text elsewhere; a lone carriage return is a line end to some.
  if (/\t|\r(?!\n)/.test(text)) return leaveToFullReader()
  const lines = linesOf(text)
  let from = 0
  return boundariesOf(text, lines).map((last) => {
    const tree = readDocument({ text, lines, at: from, last })
    from = last + 1
    return tree
  })
}

/** Reads the documents of a file that is written in the usual way; null where it is not, and for all that is wrong. */
export const readQuickTrees = (text: string): (TreeNode | null)[] | null => {
  try {
    return readAll(text)
  } catch (error) {
    if (error === unusual) return null
    throw error
  }
}
