import { type Found, spanOf, type TextNode } from './tree.ts'

type Span = { start: number; end: number }

const escapeLengths: Record<string, number> = { x: 4, u: 6, U: 10 }

/** How many units of the source stand for the unit that is read at `at` between quotes. */
const lengthAt = (source: string, at: number, quote: string): number => {
  if (quote === "'") return source.startsWith("''", at) ? 2 : 1
  return source[at] === '\\' ? (escapeLengths[source[at + 1] ?? ''] ?? 2) : 1
}

/** The offset in the source of each unit of what stands between quotes on one line, and of its end. */
const offsetsOf = (source: string, { start, end }: Span): number[] => {
  const offsets: number[] = []
  const quote = source[start] ?? ''
  for (let at = start + 1; at < end - 1; at += lengthAt(source, at, quote)) {
    offsets.push(at)
    // What lies beyond the basic plane is two units, written as one escape.
    if (source.startsWith('\\U000', at) && !source.startsWith('\\U0000', at)) offsets.push(at)
  }
  return [...offsets, end - 1]
}

const isOnOneLine = (text: string, { start, end, style }: TextNode): boolean =>
  style !== 'block' && !text.slice(start, end).includes('\n')

/** The span of a piece of a text, in units of the text: exact where it stands on one line as it is read, else all of it. */
export const spanIn = (source: string, found: Found, piece: Span): Span => {
  const { node } = found
  const whole = spanOf(found)
  // Spaces at either end are not part of the text that is read, nor are characters that were composed.
  const isAsRead = node.kind === 'text' && node.text === node.text.normalize('NFC').trim()
  if (!isAsRead || !isOnOneLine(source, node)) return whole
  if (node.style === 'plain') return { start: node.start + piece.start, end: node.start + piece.end }
  const offsets = offsetsOf(source, node)
  const [start, end] = [offsets[piece.start], offsets[piece.end]]
  return start === undefined || end === undefined ? whole : { start, end }
}
