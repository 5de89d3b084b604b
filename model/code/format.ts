import type { Fault } from './fault.ts'
import { indentOf, isBlank, type Line, linesOf } from './quick-lines.ts'
import { readTreesOf } from './reading.ts'
import { type ListNode, type MapNode, type TreeNode, valueOf } from './tree.ts'

const step = 2

type Edit = { start: number; end: number; text: string }

/** A file that is laid out: how far in each line will stand, and what changes within lines. */
type Layout = {
  text: string
  lines: readonly Line[]
  /** By the number of the line; a line that is not here is a comment, blank, or stands between documents. */
  indents: Map<number, number>
  /** Lines within a text, whose spaces and blank lines may be part of what it says. */
  within: Set<number>
  edits: Edit[]
}

/** Something written in a way that is not laid out anew: the file stays as it is. */
const unusual = new Error('left as it is written')

const lineAt = ({ lines }: Layout, offset: number): number => {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const isFlow = ({ text }: Layout, node: TreeNode): boolean =>
  node.kind !== 'text' && (text[node.start] === '[' || text[node.start] === '{')

const isBlockText = (node: TreeNode): boolean => node.kind === 'text' && node.style === 'block'

/** Puts one space between a sign and what follows it on its line. */
const oneSpace = ({ text, edits }: Layout, from: number, to: number): void => {
  if (to > from && text.slice(from, to).trim() === '') edits.push({ start: from, end: to, text: ' ' })
}

/** Lines of a block below its sign: all of them move as the first does, so that they stand one step within. */
const moveBlock = (layout: Layout, first: number, parent: number, indent: number): void => {
  const { lines, indents, within } = layout
  const from = indentOf(lines[first] as Line)
  let at = first
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (!isBlank(line) && indentOf(line) <= parent) break
    within.add(at)
    const moved = indentOf(line) - from + indent
    if (!isBlank(line) || indentOf(line) > from) indents.set(at, Math.max(moved, 0))
  }
}

/** Lines on which a value goes on after the one where it begins. */
const moveRest = (layout: Layout, node: TreeNode, indent: number): void => {
  const [begin, end] = [lineAt(layout, node.start), lineAt(layout, Math.max(node.start, node.end - 1))]
  const shift = (layout.indents.get(begin) ?? 0) - indentOf(layout.lines[begin] as Line)
  for (let at = begin + 1; at <= end; at += 1) {
    layout.within.add(at)
    const line = layout.lines[at] as Line
    if (isBlank(line)) continue
    layout.indents.set(at, node.kind === 'text' ? indent : Math.max(indent, indentOf(line) + shift))
  }
}

type From = {
  /** The offset behind the key's colon or the dash. */
  after: number
  /** How far in the key or dash stood. */
  parent: number
  /** How far in it will stand. */
  indent: number
}

const layBlock = (layout: Layout, node: TreeNode, { parent, indent }: From): void => {
  const { text, lines } = layout
  const first = lineAt(layout, node.start) + 1
  const saysHowFar = /^[|>][-+]?\d/.test(text.slice(node.start, node.start + 3))
  if (saysHowFar || (lines[first] && isBlank(lines[first]))) throw unusual
  moveBlock(layout, first, parent, indent + step)
}

const isNothing = (node: TreeNode): boolean =>
  node.kind === 'text' && node.text === '' && node.style === 'plain'

/** A value that begins behind its key or dash, or on a line below. */
const layValue = (layout: Layout, node: TreeNode, from: From): void => {
  if (isNothing(node)) return
  const isBelow = lineAt(layout, from.after) !== lineAt(layout, node.start)
  const beginsBelow = node.kind !== 'text' && !isFlow(layout, node)
  if (isBelow !== beginsBelow) throw unusual
  if (!isBelow) oneSpace(layout, from.after, node.start)
  if (isBlockText(node)) layBlock(layout, node, from)
  else if (!beginsBelow) moveRest(layout, node, from.indent + step)
  else if (node.kind === 'map') layMap(layout, node, from.indent + step)
  else layList(layout, node as ListNode, from.indent + step)
}

const layMap = (layout: Layout, { entries }: MapNode, indent: number): void => {
  for (const [at, { key, value }] of entries.entries()) {
    const number = lineAt(layout, key.start)
    const line = layout.lines[number] as Line
    if (line.from === key.start) layout.indents.set(number, indent)
    else if (at > 0) throw unusual
    if (layout.text[key.end] !== ':') throw unusual
    layValue(layout, value, { after: key.end + 1, parent: key.start - line.start, indent })
  }
}

const layList = (layout: Layout, { items }: ListNode, indent: number): void => {
  for (const item of items) {
    const number = lineAt(layout, item.start)
    const line = layout.lines[number] as Line
    // The dash stands first on its line, and what it begins behind it.
    if (!/^- +$/.test(layout.text.slice(line.from, item.start))) throw unusual
    layout.indents.set(number, indent)
    if (item.kind === 'map' && !isFlow(layout, item)) {
      oneSpace(layout, line.from + 1, item.start)
      layMap(layout, item, indent + step)
    } else if (item.kind === 'list' && !isFlow(layout, item)) throw unusual
    else layValue(layout, item, { after: line.from + 1, parent: indentOf(line), indent })
  }
}

/** How far in each comment stands: as far as what follows it in its document. */
const layComments = ({ text, lines, indents, within }: Layout): void => {
  let next = 0
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Line
    if (isBlank(line) || within.has(at)) continue
    if (indents.has(at)) next = indents.get(at) ?? 0
    else if (text[line.from] === '#') indents.set(at, next)
    else if (indentOf(line) === 0 && /^(---|\.\.\.|%)/.test(text.slice(line.from, line.end))) next = 0
    else throw unusual
  }
}

const edited = (text: string, edits: readonly Edit[], line: Line): string => {
  let result = ''
  let at = line.from
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at, line.end)
}

type Written = { text: string; isWithin: boolean }

const isSpace = (line: Written | undefined): boolean =>
  line !== undefined && line.text === '' && !line.isWithin
const isBoundary = (line: Written | undefined): boolean => line === undefined || line.text === '---'

/** Blank lines between others: one is enough, and none where a document begins or ends. */
const withoutSpareBlanks = (written: readonly Written[]): Written[] => {
  // Of several, the last stands right before what follows.
  const single = written.filter((line, at) => !(isSpace(line) && isSpace(written[at + 1])))
  return single.filter(
    (line, at) => !(isSpace(line) && (isBoundary(single[at - 1]) || isBoundary(single[at + 1]))),
  )
}

const writtenAnew = (layout: Layout): string => {
  const { text, lines, indents, within, edits } = layout
  const byLine = Map.groupBy(edits, ({ start }) => lineAt(layout, start))
  const written = lines.map((line, at) => {
    const isWithin = within.has(at)
    const body = edited(text, byLine.get(at) ?? [], line)
    const whole = ' '.repeat(indents.get(at) ?? 0) + body
    return { text: isWithin ? whole : whole.trimEnd(), isWithin }
  })
  return withoutSpareBlanks(written)
    .map((line) => `${line.text}\n`)
    .join('')
}

const laidOut = (text: string, trees: readonly (TreeNode | null)[]): string => {
  const layout: Layout = { text, lines: linesOf(text), indents: new Map(), within: new Set(), edits: [] }
  try {
    for (const tree of trees) {
      if (tree?.kind === 'map' && !isFlow(layout, tree)) layMap(layout, tree, 0)
      else if (tree) throw unusual
    }
    layComments(layout)
    return writtenAnew(layout)
  } catch (error) {
    if (error === unusual) return text
    throw error
  }
}

const saying = (text: string): string =>
  JSON.stringify(
    readTreesOf(text, '')
      .trees.filter((tree) => tree !== null)
      .map(valueOf),
  )

/** What came of a file: its text anew, or the faults that keep it from being read. */
export type Formatted = { text: string } | { faults: Fault[] }

/**
 * Lays out a YAML file as all are laid out: each level by two spaces, dashes too, one space after a colon, one blank
 * line at most. What it says, its comments, quotes and line ends stay; what is written in a rare way stays altogether.
 */
export const formatDocuments = (given: string, file: string): Formatted => {
  const { reading, trees } = readTreesOf(given, file)
  if (reading.into.faults.length > 0) return { faults: reading.into.faults }
  const text = laidOut(reading.text, trees)
  const isOfWindows = reading.text.includes('\r\n')
  const whole = isOfWindows ? text.replaceAll(/\r?\n/g, '\r\n') : text
  // To be sure: rather leave a file as it is than make it say something else.
  return { text: saying(whole) === saying(reading.text) ? whole : reading.text }
}
