import { Name } from '../code/document.ts'
import type { FaultCode, Tell } from './fault.ts'
import type { Reference } from './read-objects.ts'
import type { ReadRow } from './read-rows.ts'
import { folded, freeNames, nameFrom } from './sheet.ts'

/** The rows of one sheet by their names: what others refer to by key or in words. */
export type Registry = {
  nameOf: Map<ReadRow, string>
  /** The name meant by a key or by words, or why it cannot be told. */
  find: (words: string) => { name: string } | { code: FaultCode }
  hasRow: (name: string) => boolean
  /** Whether a name is that of something in the workspace. */
  isKnown: (name: string) => boolean
}

type Words = {
  called: readonly string[]
  named: readonly string[]
  /** Whether all words make the key, and not the first of them that is there. */
  isNamedByAll?: boolean
}

const first = (row: ReadRow, places: readonly string[]): string =>
  places.map((at) => row.values.get(at) ?? '').find((text) => text !== '') ?? ''

const every = (row: ReadRow, places: readonly string[]): string =>
  places.map((at) => row.values.get(at) ?? '').join(' ')

const givenNames = (rows: readonly ReadRow[], tell: Tell): Map<string, ReadRow> => {
  const given = new Map<string, ReadRow>()
  for (const row of rows) {
    const name = row.values.get('metadata.name') ?? ''
    const twin = given.get(name)
    if (name === '') continue
    if (twin) tell(row.placeOf('metadata.name'), 'key-twice', { found: name, row: `${twin.number}` })
    else given.set(name, row)
  }
  return given
}

/** Something that is in the workspace already: its name in documents, and what people call it. */
export type KnownThing = {
  kind: Reference
  name: string
  called: readonly string[]
  /** What an organisation is nested in. */
  parent?: string
  /** The address of a person. */
  email?: string
  /** The provider and the consumer of a relationship, with a space between. */
  sides?: string
}

const byWordsOf = (things: Iterable<{ name: string; called: readonly string[] }>) => {
  const byWords = new Map<string, Set<string>>()
  for (const { name, called } of things)
    for (const words of called.map(folded).filter(Boolean))
      byWords.set(words, (byWords.get(words) ?? new Set()).add(name))
  return byWords
}

/**
 * Gives every row its name: the key that stands in it, else one made from its words. `called` are the places of
 * words that others may refer to it by, `named` those that the key is made from. What no row says may be `known`.
 */
export const newRegistry = (
  rows: readonly ReadRow[],
  {
    called,
    named,
    isNamedByAll = false,
    known,
    tell,
  }: Words & {
    /** Undefined where nothing is known of the workspace. */
    known: readonly KnownThing[] | undefined
    tell: Tell
  },
): Registry => {
  const taken = givenNames(rows, tell)
  const freeName = freeNames(taken)
  const nameOf = new Map([...taken].map(([name, row]) => [row, name]))
  for (const row of rows) {
    if (nameOf.has(row)) continue
    const name = freeName(nameFrom(isNamedByAll ? every(row, named) : first(row, named)) || 'unnamed')
    taken.set(name, row)
    nameOf.set(row, name)
  }
  const byWords = byWordsOf(
    [...nameOf]
      .filter(([row]) => !row.isStanding)
      .map(([row, name]) => ({ name, called: called.map((at) => row.values.get(at) ?? '') })),
  )
  const elsewhere = byWordsOf(known ?? [])
  const knownNames = new Set((known ?? []).map(({ name }) => name))
  const find: Registry['find'] = (words) => {
    if (taken.has(words)) return { name: words }
    const names = [...(byWords.get(folded(words)) ?? [])]
    if (names.length > 1) return { code: 'unclear-row' }
    if (names[0] !== undefined) return { name: names[0] }
    if (knownNames.has(words)) return { name: words }
    const standing = [...(elsewhere.get(folded(words)) ?? [])]
    if (standing.length > 1) return { code: 'unclear-here' }
    if (standing[0] !== undefined) return { name: standing[0] }
    // A key of something that may be in the workspace: the plan knows whether it is.
    return known === undefined && Name.safeParse(words).success ? { name: words } : { code: 'no-such-row' }
  }
  return { nameOf, find, hasRow: (name) => taken.has(name), isKnown: (name) => knownNames.has(name) }
}

/** The same row written twice without a key: one of the two is a mistake. */
export const tellTwins = (rows: readonly ReadRow[], at: string, tell: Tell): void => {
  const seen = new Map<string, ReadRow>()
  for (const row of rows) {
    const words = folded(row.values.get(at) ?? '')
    const twin = seen.get(words)
    if (words === '' || (row.values.get('metadata.name') ?? '') !== '') continue
    if (twin) tell(row.placeOf(at), 'words-twice', { found: row.values.get(at) ?? '', row: `${twin.number}` })
    else seen.set(words, row)
  }
}
