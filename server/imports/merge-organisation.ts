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

type Field<Value> = {
  here: Value
  last: Value
  given: Value | undefined
  same: (one: Value, other: Value) => boolean
}

/** What a field is from now on, and whether people changed it here and the importer says otherwise. */
const mergeField = <Value>({
  here,
  last,
  given,
  same,
}: Field<Value>): { value: Value; isConflict: boolean } => {
  if (given === undefined || same(here, given)) return { value: here, isConflict: false }
  return same(here, last) ? { value: given, isConflict: false } : { value: here, isConflict: true }
}

/** Takes over what an importer says: a field is rewritten only while it still says what was last imported. */
export const mergeOrganisation = (
  before: StandingOrganisation,
  given: GivenOrganisation,
  idOf: (key: string | null) => string | null,
): Merged => {
  const last = before.imported
  const names = mergeField({
    here: before.names,
    last: last.names ?? {},
    given: given.names,
    same: sameNames,
  })
  const abbreviation = mergeField({
    here: before.abbreviation,
    last: last.abbreviation ?? '',
    given: given.abbreviation,
    same: Object.is,
  })
  const place = mergeField({
    here: before.parentId,
    last: idOf(last.parentKey ?? null),
    given: given.parentKey === undefined ? undefined : idOf(given.parentKey),
    same: Object.is,
  })
  const conflicts = Object.entries({ names, abbreviation, place })
    .filter(([, { isConflict }]) => isConflict)
    .map(([field]) => field as Merged['conflicts'][number])
  const imported = importedOf(given, { last, conflicts })
  const now = { names: names.value, abbreviation: abbreviation.value, parentId: place.value }
  const isSame =
    isDeepStrictEqual({ ...before, ...now }, before) && isDeepStrictEqual(imported.listing, last.listing)
  return { ...now, imported, changed: !isSame, conflicts }
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
