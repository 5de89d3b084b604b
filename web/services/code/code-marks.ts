import type { ReadDocument } from '#model/code/read.ts'
import type { TextRange, Verdict } from '#model/checks/verdict.ts'
import type { Definition } from '#model/definition/definition.ts'

/** A piece of the text, in UTF-16 units. */
export type Mark = { from: number; to: number }

type Path = (string | number)[]
type Entries = readonly { id: string }[]

const listAt = (definition: Definition, keys: readonly string[]): Entries => {
  const found = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], definition)
  return Array.isArray(found) ? (found as Entries) : []
}

/** Where a document says what a check calls `value.outcomes/o1`, `cost.price`, `owner` or `roles/customer`. */
export const documentPathOf = (definition: Definition, path: string): Path => {
  const [fields = '', entry] = path.split('/', 2)
  const keys = fields.split('.')
  if (entry === undefined) return ['spec', ...keys]
  const index = listAt(definition, keys).findIndex(({ id }) => id === entry)
  return index < 0 ? ['spec', ...keys] : ['spec', ...keys, index]
}

const lineOf = (text: string, { from, to }: Mark): Mark => {
  const end = text.slice(from, to).search(/\s*(\n|$)/)
  return { from, to: Math.max(from + end, Math.min(from + 1, text.length)) }
}

const isSame = (read: ReadDocument, one: Path, other: Path): boolean => {
  const [here, there] = [read.placeAt(one), read.placeAt(other)]
  return here.offset === there.offset && here.endOffset === there.endOffset
}

/** The part of a path that the document has: what lies beyond gets the place of what is around it. */
const present = (read: ReadDocument, path: Path): Path => {
  const inner = path.slice(0, -1)
  return path.length > 0 && isSame(read, path, inner) ? present(read, inner) : path
}

/** What is marked for a path: a text of its own, else the key it would stand under; never more than a line. */
export const markOf = (read: ReadDocument, text: string, path: Path): Mark => {
  const found = present(read, path)
  const { offset, endOffset } = read.placeAt(found)
  const key = found.at(-1)
  const isWhole = found.length === path.length && !text.slice(offset, endOffset).trimEnd().includes('\n')
  const keyAt = typeof key === 'string' ? text.lastIndexOf(`${key}:`, offset) : -1
  if (isWhole || keyAt < 0) return lineOf(text, { from: offset, to: endOffset })
  return { from: keyAt, to: keyAt + String(key).length }
}

/** The offsets of the characters that are not space: how a text is folded or indented does not change them. */
const solid = (text: string): number[] => [...text.matchAll(/\S/g)].map(({ index }) => index)

/** Where a range of a value stands in the text that says it; null where it is written with escapes. */
export const markOfRange = (
  text: string,
  { from, to }: Mark,
  value: string,
  range: TextRange,
): Mark | null => {
  const raw = text.slice(from, to)
  const lead = /^(?:["']|[|>][-+\d]*\n)/.exec(raw)?.[0].length ?? 0
  const written = raw.slice(lead).replace(/["']?\s*$/, '')
  const [inText, inValue] = [solid(written), solid(value)]
  const isPlain =
    inText.length >= inValue.length && inValue.every((at, nth) => value[at] === written[inText[nth] ?? -1])
  const first = inValue.findIndex((at) => at >= range.start)
  const last = inValue.findLastIndex((at) => at < range.end)
  if (!isPlain || first < 0 || last < first) return null
  return { from: from + lead + (inText[first] ?? 0), to: from + lead + (inText[last] ?? 0) + 1 }
}

const valueAt = (definition: Definition, path: Path): unknown =>
  path
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], definition)

/** Where a verdict is shown: at the words that triggered it, else the entry's statement, the text or the key. */
export const markOfVerdict = (
  read: ReadDocument,
  text: string,
  { definition, verdict }: { definition: Definition; verdict: Verdict },
): Mark => {
  const path = documentPathOf(definition, verdict.path)
  const field = verdict.range?.field || 'statement'
  const full = typeof path.at(-1) === 'number' ? [...path, ...field.split('.')] : path
  const value = valueAt(definition, full)
  if (!verdict.range || typeof value !== 'string') return markOf(read, text, full)
  const { offset, endOffset } = read.placeAt(full)
  const whole = { from: offset, to: endOffset }
  return markOfRange(text, whole, value, verdict.range) ?? markOf(read, text, full)
}
