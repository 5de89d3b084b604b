import type { Definition } from '#model/definition/definition.ts'
import type { Problem } from '#model/live/tidy.ts'
import { readAt } from './clause-at.ts'

/** Where a text is typed: a clause's path, and `#field` for a field of an entry (`value.outcomes/o1#target`). */
export type Address = string

/** What was typed and cannot be kept yet, with the reason as a key of the wording catalogue. */
export type Rough = { text: string; problem: Problem }

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
  const [path = '', field] = address.split('#', 2)
  const clause = readAt(definition, path)
  const value = field === undefined ? clause : innerOf(clause, field)
  return typeof value === 'string' ? value : ''
}
