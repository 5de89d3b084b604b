import { indentOf, isBlank, leaveToFullReader, type Line, trimmedEnd, type Walk } from './quick-lines.ts'
import type { TextNode } from './tree.ts'

// What may begin a text without quotes, and what within it would mean something else.
const plainStart = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d)/y
const meaningful = /: |:$| #/

/** Lines of a text that goes on, joined as YAML does: a line break is a space, an empty line a line break. */
const folded = (pieces: readonly string[]): string => {
  let text = pieces[0] ?? ''
  let breaks = 0
  for (const piece of pieces.slice(1)) {
    if (piece === '') breaks += 1
    else {
      text += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + piece
      breaks = 0
    }
  }
  return text
}

const isPlainPiece = (text: string, from: number, end: number): boolean => {
  plainStart.lastIndex = from
  return plainStart.test(text) && !meaningful.test(text.slice(from, end))
}

/** A text without quotes, with the lines on which it goes on: those that stand further in than `parent`. */
export const readPlain = (walk: Walk, from: number, line: Line, parent: number): TextNode => {
  const { text, lines } = walk
  let end = trimmedEnd(text, from, line.end)
  if (!isPlainPiece(text, from, end)) return leaveToFullReader()
  const pieces = [text.slice(from, end)]
  let blanks = 0
  for (walk.at += 1; walk.at < walk.last; walk.at += 1) {
    const next = lines[walk.at] as Line
    if (isBlank(next)) {
      blanks += 1
      continue
    }
    if (indentOf(next) <= parent || text[next.from] === '#') break
    const nextEnd = trimmedEnd(text, next.from, next.end)
    if (!isPlainPiece(text, next.from, nextEnd)) return leaveToFullReader()
    pieces.push(...Array<string>(blanks).fill(''), text.slice(next.from, nextEnd))
    blanks = 0
    end = nextEnd
  }
  const whole = pieces.length === 1 ? (pieces[0] ?? '') : folded(pieces)
  return { kind: 'text', text: whole, start: from, end, style: 'plain' }
}

/** Whether an odd number of backslashes stands before a character. */
const isEscaped = (text: string, at: number): boolean => {
  let before = at - 1
  while (text[before] === '\\') before -= 1
  return (at - before) % 2 === 0
}

/** Where a quotation that begins at `from` closes; a long one would be too much for a pattern. */
const closeOf = (text: string, from: number, quote: string): number => {
  for (let at = text.indexOf(quote, from + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (quote === "'" && text[at + 1] === quote) at += 1
    else if (quote === "'" || !isEscaped(text, at)) return at
  }
  return leaveToFullReader()
}

/** What stands between quotes and is written with escapes, of which JSON's are the usual ones. */
const unescaped = (raw: string): string => {
  if (!raw.includes('\\')) return raw
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return leaveToFullReader()
  }
}

const foldedQuotation = (raw: string): string => {
  if (!raw.includes('\n')) return raw
  if (/\\\r?\n/.test(raw)) return leaveToFullReader()
  const pieces = raw.split('\n').map((piece) => piece.replace(/\r$/, ''))
  const last = pieces.length - 1
  const trimmed = pieces.map((piece, at) => {
    const begun = at === 0 ? piece : piece.replace(/^ +/, '')
    return at === last ? begun : begun.replace(/ +$/, '')
  })
  // A quotation that begins or ends with a line break folds by rules of its own.
  return trimmed[0] === '' || trimmed[last] === '' ? leaveToFullReader() : folded(trimmed)
}

/** A text between quotes that begins at `from`; it may go on over lines. */
export const quotationAt = (text: string, from: number): TextNode => {
  const isDouble = text[from] === '"'
  const close = closeOf(text, from, isDouble ? '"' : "'")
  const raw = text.slice(from + 1, close)
  const whole = foldedQuotation(raw)
  const said = isDouble ? unescaped(whole) : whole.replaceAll("''", "'")
  return { kind: 'text', text: said, start: from, end: close + 1, style: 'quoted' }
}

/** Goes to the line after the one on which something ends, all of whose lines but the first stand further in than `parent`. */
export const passTo = (walk: Walk, end: number, parent: number): void => {
  let line = walk.lines[walk.at] as Line
  while (line.end < end) {
    walk.at += 1
    const next = walk.at < walk.last ? walk.lines[walk.at] : undefined
    if (!next || (!isBlank(next) && indentOf(next) <= parent)) return leaveToFullReader()
    line = next
  }
  if (trimmedEnd(walk.text, end, line.end) !== end) return leaveToFullReader()
  walk.at += 1
}

const withEnds = (block: string, chomp: string, blanks: number): string =>
  chomp === '-' ? block : block + (chomp === '+' ? '\n'.repeat(blanks + 1) : '\n')

/** The lines of a block below its sign, and how many blank ones follow them. */
const blockLines = (walk: Walk, parent: number): { lines: Line[]; blanks: number } => {
  const first = walk.lines[walk.at] as Line
  const lines: Line[] = []
  let content = 0
  for (; walk.at < walk.last; walk.at += 1) {
    const next = walk.lines[walk.at] as Line
    if (!isBlank(next)) {
      if (indentOf(next) <= parent) break
      if (indentOf(next) < indentOf(first)) return leaveToFullReader()
      content = lines.length + 1
    } else if (next.end - next.start > indentOf(first)) return leaveToFullReader()
    lines.push(next)
  }
  return { lines: lines.slice(0, content), blanks: lines.length - content }
}

/** The text of a block's lines, without what follows them. */
const joined = (text: string, lines: readonly Line[], sign: string): string => {
  const indent = indentOf(lines[0] as Line)
  const pieces = lines.map(({ start, end }) => text.slice(Math.min(start + indent, end), end))
  if (sign === '|') return pieces.join('\n')
  return pieces.some((piece) => /^ | $/.test(piece)) ? leaveToFullReader() : folded(pieces)
}

/** A text that stands as a block below its sign (`|`, `>`), further in than `parent`. */
export const readBlock = (walk: Walk, from: number, line: Line, parent: number): TextNode => {
  const { text } = walk
  const [, sign, chomp = ''] = /^([|>])([+-]?) *$/.exec(text.slice(from, line.end)) ?? []
  walk.at += 1
  const first = walk.at < walk.last ? walk.lines[walk.at] : undefined
  if (!sign || !first || isBlank(first) || indentOf(first) <= parent) return leaveToFullReader()
  const { lines, blanks } = blockLines(walk, parent)
  const { end } = lines.at(-1) as Line
  // At the end of a file without a line break other rules hold.
  if (end >= text.length) return leaveToFullReader()
  const whole = withEnds(joined(text, lines, sign), chomp, blanks)
  return { kind: 'text', text: whole, start: from, end, style: 'block' }
}
