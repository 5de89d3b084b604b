import { isDeepStrictEqual } from 'node:util'
import type { Listing } from '#model/contract/organisations.ts'
import type { Names } from '#model/contract/workspaces.ts'

/** An organisation as an importer names it; what is absent is not spoken of. */
export type GivenOrganisation = {
  key: string
  /** Another key by which the importer may know it already. */
  otherKey?: string
  names: Names
  abbreviation?: string
  /** The key of what it is nested in; null where it stands alone. */
  parentKey?: string | null
  /** Whether it is an enterprise or a group that the importer makes to put others in. */
  group?: boolean
  listing?: Listing
}

/** What was last imported of an organisation. */
export type Imported = Partial<Pick<GivenOrganisation, 'names' | 'abbreviation' | 'parentKey' | 'listing'>>

/** What stands here. */
export type StandingOrganisation = {
  names: Names
  abbreviation: string
  parentId: string | null
  imported: Imported
}

export type Merged = Omit<StandingOrganisation, 'imported'> & {
  imported: Imported
  changed: boolean
  /** Fields that people changed here, and that the importer says otherwise. */
  conflicts: ('names' | 'abbreviation' | 'place')[]
}

const sameNames = (one: Names, other: Names): boolean => one.en === other.en && one.fr === other.fr

/** Takes over what an importer says: a field is rewritten only while it still says what was last imported. */
export const mergeOrganisation = (
  before: StandingOrganisation,
  given: GivenOrganisation,
  idOf: (key: string | null) => string | null,
): Merged => {
  const last = before.imported
  const merged: Merged = { ...before, imported: { ...last }, changed: false, conflicts: [] }
  if (!sameNames(before.names, given.names)) {
    if (sameNames(before.names, last.names ?? {})) merged.names = given.names
    else merged.conflicts.push('names')
  }
  if (given.abbreviation !== undefined && given.abbreviation !== before.abbreviation) {
    if (before.abbreviation === (last.abbreviation ?? '')) merged.abbreviation = given.abbreviation
    else merged.conflicts.push('abbreviation')
  }
  if (given.parentKey !== undefined && idOf(given.parentKey) !== before.parentId) {
    if (before.parentId === idOf(last.parentKey ?? null)) merged.parentId = idOf(given.parentKey)
    else merged.conflicts.push('place')
  }
  merged.imported = importedOf(given, { last, conflicts: merged.conflicts })
  merged.changed = !isDeepStrictEqual(
    [merged.names, merged.abbreviation, merged.parentId, merged.imported.listing],
    [before.names, before.abbreviation, before.parentId, last.listing],
  )
  return merged
}

/** What is kept of what an importer said; of what is in conflict, what it said when that was last taken over. */
export const importedOf = (
  { names, abbreviation, parentKey, listing }: GivenOrganisation,
  { last, conflicts }: { last: Imported; conflicts: Merged['conflicts'] } = { last: {}, conflicts: [] },
): Imported => ({
  ...last,
  ...(!conflicts.includes('names') && { names }),
  ...(abbreviation !== undefined && !conflicts.includes('abbreviation') && { abbreviation }),
  ...(parentKey !== undefined && !conflicts.includes('place') && { parentKey }),
  ...(listing !== undefined && { listing }),
})
