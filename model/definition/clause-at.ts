import { partOfPath } from './clauses.ts'
import type { Definition } from './definition.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const entriesOf = (value: unknown): ({ id: string } & Fields)[] => (Array.isArray(value) ? value : [])

/** `value.outcomes/o1` lies at the keys value, outcomes and is the entry o1; a text field has no entry. */
const split = (path: string): { keys: string[]; entry: string | undefined } => {
  const [fields = '', entry] = path.split('/', 2)
  return { keys: fields.split('.'), entry }
}

/** What a definition says at a clause's or a list's path; undefined where it says nothing. */
export const readAt = (definition: Definition, path: string): unknown => {
  const { keys, entry } = split(path)
  const value = keys.reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), definition)
  return entry === undefined ? value : entriesOf(value).find(({ id }) => id === entry)
}

const replacedEntry = (list: unknown, entry: string, next: unknown): unknown[] => {
  const entries = entriesOf(list)
  if (next === undefined) return entries.filter(({ id }) => id !== entry)
  return entries.some(({ id }) => id === entry)
    ? entries.map((one) => (one.id === entry ? next : one))
    : [...entries, next]
}

const written = (value: unknown, keys: string[], change: (inner: unknown) => unknown): unknown => {
  const [key, ...rest] = keys
  if (key === undefined) return change(value)
  const fields = isFields(value) ? value : {}
  return { ...fields, [key]: written(fields[key], rest, change) }
}

/** The definition with another text, list or entry at `path`; undefined removes an entry. The result is not validated. */
export const writeAt = (definition: Definition, path: string, next: unknown): Definition => {
  partOfPath(path)
  const { keys, entry } = split(path)
  const change = (inner: unknown): unknown => (entry === undefined ? next : replacedEntry(inner, entry, next))
  return written(definition, keys, change) as Definition
}
