import { type Definition, parts } from '#model/definition/definition.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import { readAt, writeAt } from './clause-at.ts'

/** Where a text is typed: a clause's path, and `#field` for a field of an entry (`value.outcomes/o1#target`). */
export type Address = string

/** What was typed and cannot be kept yet, with the reason as a key of the wording catalogue. */
export type Rough = { text: string; problem: Problem }
export type Problem = 'empty' | 'number' | 'date' | 'too-long' | 'one-line' | 'unwritable'

type Issue = { code: string; origin?: unknown; format?: unknown; message: string }

const problemOf = ({ code, message }: Issue, field: string | undefined): Problem => {
  if (code === 'too_big') return 'too-long'
  if (code === 'too_small') return 'empty'
  if (message === 'must be one line') return 'one-line'
  if (field === 'date') return 'date'
  return code === 'custom' ? 'unwritable' : 'number'
}

const parted = (address: Address): [path: string, field: string | undefined] => {
  const [path = '', field] = address.split('#', 2)
  return [path, field]
}

const innerOf = (value: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    )

/** The text at an address; empty where there is none. */
export const textAt = (definition: Definition, address: Address): string => {
  const [path, field] = parted(address)
  const clause = readAt(definition, path)
  const value = field === undefined ? clause : innerOf(clause, field)
  return typeof value === 'string' ? value : ''
}

const withField = (entry: unknown, field: string, text: string): unknown => {
  const [key = '', ...rest] = field.split('.')
  const fields = entry as Record<string, unknown>
  return { ...fields, [key]: rest.length === 0 ? text : withField(fields[key] ?? {}, rest.join('.'), text) }
}

/** The definition with the text at the address as typed, spaces and all; or why it cannot be kept. */
export const typeAt = (
  definition: Definition,
  address: Address,
  text: string,
): { definition: Definition } | { problem: Problem } => {
  const [path, field] = parted(address)
  const clause = readAt(definition, path)
  if (field !== undefined && clause === undefined) return { definition }
  const next = writeAt(definition, path, field === undefined ? text : withField(clause, field, text))
  const part = partOfPath(path)
  const outcome = parts[part].safeParse(next[part])
  if (outcome.success) return { definition: next }
  const [issue] = outcome.error.issues
  return { problem: issue ? problemOf(issue, field) : 'unwritable' }
}
