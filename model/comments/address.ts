import { contentsOf } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'

/** Where a thread hangs: a clause's path, and `#field` for one field of an entry (`value.outcomes/o1#statement`). */
export type ClauseAddress = string

/** What the clauses of a definition say, by their paths. */
export type Contents = ReadonlyMap<string, unknown>

/** The clauses that say something; an empty field is no clause. */
export const contentsByPath = (definition: Definition): Contents => new Map(contentsOf(definition))

/** The path of the clause that an address lies in, and the field where it names one. */
export const partedAddress = (address: ClauseAddress): [path: string, field: string | undefined] => {
  const [path = '', field] = address.split('#', 2)
  return [path, field]
}

const innerOf = (value: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    )

/** The text at an address; null where there is none, or what is there is no text. */
export const textAtAddress = (contents: Contents, address: ClauseAddress): string | null => {
  const [path, field] = partedAddress(address)
  const clause = contents.get(path)
  const value = field === undefined ? clause : innerOf(clause, field)
  return typeof value === 'string' && value !== '' ? value : null
}

/** What a clause says in a few words, to be quoted: a text itself, an entry's statement, words one after the other. */
export const quotationOf = (contents: Contents, path: string): string | null => {
  const clause = contents.get(path)
  if (clause === undefined) return null
  if (Array.isArray(clause)) return clause.filter((one) => typeof one === 'string').join(', ')
  return textAtAddress(contents, path) ?? textAtAddress(contents, `${path}#statement`) ?? ''
}
