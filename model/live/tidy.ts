import { type Definition, longestList, type PartName, parts } from '../definition/definition.ts'
import type { z } from 'zod'
import { type Field, type Fields, fieldsAmong } from './shape.ts'

/** A place of a live text that cannot be kept as it is typed; what was last kept there stands until it can. */
export type Unkept = { address: string; problem: Problem }
/** Why a text cannot be kept, as a key of the wording catalogue. */
export type Problem =
  | 'empty'
  | 'number'
  | 'date'
  | 'too-long'
  | 'one-line'
  | 'unwritable'
  | 'too-many'
  | 'above-whole'

type Content = Record<string, unknown>
type Issue = z.core.$ZodIssue

type Told = Pick<Issue, 'code' | 'message'> & { params?: unknown }
const isAboveWhole = (issue: Told | undefined): boolean =>
  (issue?.params as { code?: unknown } | undefined)?.code === 'above-whole'

/** The reason in the model's error, for a field of this name. */
export const problemOf = (issue: Told | undefined, name: string): Problem => {
  if (issue?.code === 'too_big') return 'too-long'
  if (issue?.code === 'too_small') return 'empty'
  if (issue?.message === 'must be one line') return 'one-line'
  if (name === 'date') return 'date'
  if (isAboveWhole(issue)) return 'above-whole'
  return issue?.code === 'custom' ? 'unwritable' : 'number'
}

const contentIn = (value: unknown): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {}
const entriesIn = (value: unknown): ({ id: string } & Content)[] => (Array.isArray(value) ? value : [])

const inside = (address: string, key: string): string =>
  address.includes('/') && !address.includes('#') ? `${address}#${key}` : `${address}.${key}`

type Tidying = { unkept: Unkept[] }

const tidyLeaf = (
  { value, before, address, name }: { value: unknown; before: unknown; address: string; name: string },
  schema: z.ZodType,
  into: Tidying,
): unknown => {
  const outcome = schema.safeParse(value)
  if (outcome.success) return outcome.data
  into.unkept.push({ address, problem: problemOf(outcome.error.issues[0], name) })
  const last = schema.safeParse(before)
  return last.success ? last.data : undefined
}

/** An entry whose fields are right each for itself, and may be wrong together: then the one that is told of stays as it was. */
const entryKept = (
  { tidied, before, address }: { tidied: Content; before: Content | undefined; address: string },
  schema: z.ZodType,
  into: Tidying,
) => {
  const outcome = schema.safeParse(tidied)
  const wrong = outcome.error?.issues.find(isAboveWhole)
  if (!wrong) return outcome
  const key = String(wrong.path[0])
  into.unkept.push({ address: inside(address, key), problem: 'above-whole' })
  const asBefore = schema.safeParse({ ...tidied, [key]: before?.[key] })
  return asBefore.success ? asBefore : schema.safeParse({ ...tidied, [key]: undefined })
}

const tidyEntries = (
  { value, before, address }: { value: unknown; before: unknown; address: string },
  field: Extract<Field, { kind: 'entries' }>,
  into: Tidying,
): unknown[] => {
  const last = new Map(entriesIn(before).map((entry) => [entry.id, entry]))
  const kept: unknown[] = []
  for (const { id, ...entry } of entriesIn(value)) {
    const at = `${address}/${id}`
    const tidied = {
      id,
      ...tidyFields({ value: entry, before: last.get(id), address: at }, field.fields, into),
    }
    const outcome = entryKept({ tidied, before: last.get(id), address: at }, field.schema, into)
    // An entry that does not say anything yet is none; its empty field is told already.
    if (!outcome.success) continue
    if (kept.length < longestList) kept.push(outcome.data)
    else into.unkept.push({ address: at, problem: 'too-many' })
  }
  return kept
}

const tidyFields = (
  { value, before, address }: { value: unknown; before: unknown; address: string },
  fields: Fields,
  into: Tidying,
): Content => {
  const [now, last] = [contentIn(value), contentIn(before)]
  const tidied: Content = {}
  for (const [key, field] of Object.entries(fields)) {
    const at = { value: now[key], before: last[key], address: inside(address, key) }
    const next =
      field.kind === 'group'
        ? tidyFields(at, field.fields, into)
        : field.kind === 'entries'
          ? tidyEntries(at, field, into)
          : tidyLeaf({ ...at, name: key }, field.schema, into)
    if (next !== undefined) tidied[key] = next
  }
  return tidied
}

/**
 * What of a part as it is typed can be kept: without the spaces that typing leaves, held against the model field by
 * field. Where a field cannot be kept, what was kept before stands, and `unkept` says why. Where `only` some fields were
 * read, the others are as they were.
 */
export const tidyPart = <Part extends PartName>(
  part: Part,
  {
    typed,
    before,
    only,
  }: { typed: Content; before: Definition[Part]; only?: ReadonlySet<string> | undefined },
): { content: Definition[Part]; unkept: Unkept[] } => {
  const into: Tidying = { unkept: [] }
  const tidied = tidyFields({ value: typed, before, address: part }, fieldsAmong(part, only), into)
  const others = Object.entries(before).filter(([key]) => only && !only.has(key))
  const content = { ...Object.fromEntries(others), ...tidied }
  return { content: parts[part].parse(content) as Definition[Part], unkept: into.unkept }
}
