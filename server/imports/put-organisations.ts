import type { Names } from '#model/contract/workspaces.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import {
  addOrganisations,
  changeOrganisations,
  organisationsBySource,
  placeOrganisations,
  type StoredImport,
} from '#server/parties/index.ts'
import { type GivenOrganisation, importedOf, type Merged, mergeOrganisation } from './merge-organisation.ts'

type Counts = { made: number; changed: number; unchanged: number; inConflict: number }
type Conflict = { key: string; path: string }
type Result = Counts & {
  /** Every organisation of the importer by its key, with the names it has here. */
  byKey: Map<string, { id: string; names: Names }>
  /** Enterprises and groups that it made to put others in. */
  groups: Counts
  /** What of organisations says something else here. */
  conflicts: Conflict[]
}

type Known = { given: GivenOrganisation; before: StoredImport; merged: Merged }
type New = { id: string; given: GivenOrganisation }

/**
 * Makes the organisations that an importer names, renames them and puts them where it says; what people changed here
 * stays.
 */
export const putOrganisations = async (
  tx: Tx,
  ctx: MemberContext,
  { source, organisations }: { source: string; organisations: readonly GivenOrganisation[] },
): Promise<Result> => {
  const stored = await organisationsBySource(tx, ctx.scope, source)
  const standing = new Map(stored.map((one) => [one.sourceKey ?? '', one]))
  const standingOf = ({ key, otherKey }: GivenOrganisation): StoredImport | undefined =>
    standing.get(key) ?? (otherKey === undefined ? undefined : standing.get(otherKey))
  const made = organisations.filter((one) => !standingOf(one)).map((given) => ({ id: newId(), given }))
  const ids = new Map([
    // What went into another is that one now.
    ...stored.map((one) => [one.sourceKey ?? '', one.heir.id] as const),
    ...organisations.flatMap((one) => {
      const heir = standingOf(one)?.heir.id
      return heir === undefined ? [] : [[one.key, heir] as const]
    }),
    ...made.map(({ id, given }) => [given.key, id] as const),
  ])
  const idOf = (key: string | null): string | null => (key === null ? null : (ids.get(key) ?? null))
  const known = organisations.flatMap((given) => {
    const before = standingOf(given)
    // Nobody is renamed or moved who is no more.
    return before && before.until === null
      ? [{ given, before, merged: mergeOrganisation(standingHere(before), given, idOf) }]
      : []
  })
  await write(tx, ctx, { source, made, known })
  const unplaced = await place(tx, ctx, { made, known, idOf })
  // The first load is one fact, told by the run.
  await recordAll(tx, ctx, [
    ...(stored.length === 0 ? [] : made.map((one) => addedFact(one))),
    ...known.filter(({ merged }) => merged.changed).map((one) => changedFact(one)),
  ])
  const conflicts = [
    ...known.flatMap(({ given: { key }, merged }) =>
      merged.conflicts.map((field) => ({ key, path: `organisation.${field}` })),
    ),
    ...unplaced,
  ]
  const changedNames = new Map(known.map(({ given, merged }) => [given.key, merged.names]))
  return {
    byKey: new Map([
      ...organisations.flatMap((one) => {
        const before = standingOf(one)
        if (!before) return []
        const names = before.heir.id === before.id ? changedNames.get(one.key) : undefined
        return [[one.key, { ...before.heir, ...(names && { names }) }] as const]
      }),
      ...stored
        .filter(({ sourceKey }) => !organisations.some(({ key }) => key === sourceKey))
        .map((one) => [one.sourceKey ?? '', one.heir] as const),
      ...made.map(({ id, given: { key, names } }) => [key, { id, names }] as const),
    ]),
    ...tally({ organisations: organisations.filter(({ group }) => !group), made, known, conflicts }),
    groups: tally({ organisations: organisations.filter(({ group }) => group), made, known, conflicts }),
    conflicts,
  }
}

const standingHere = ({ names, abbreviation, parentId, imported }: StoredImport) => ({
  names,
  abbreviation,
  parentId,
  // The importer wrote this JSON itself.
  imported: imported ?? {},
})

type Outcome = {
  organisations: readonly GivenOrganisation[]
  made: New[]
  known: Known[]
  conflicts: Conflict[]
}

const tally = ({ organisations, made, known, conflicts }: Outcome): Counts => {
  const keys = new Set(organisations.map(({ key }) => key))
  const counted = (things: readonly { key: string }[]): number =>
    new Set(things.map(({ key }) => key).filter((key) => keys.has(key))).size
  const counts = {
    made: counted(made.map(({ given }) => given)),
    changed: counted(known.filter(({ merged }) => merged.changed).map(({ given }) => given)),
    inConflict: counted(conflicts),
  }
  return { ...counts, unchanged: keys.size - counts.made - counts.changed }
}

/** Of what has ended the list says the year alone: on the first day of the next one it certainly was no more. */
const untilOf = ({ listing }: GivenOrganisation): string | null =>
  listing === undefined || listing.ended === '' ? null : `${Number(listing.ended) + 1}-01-01`

const write = async (
  tx: Tx,
  { scope, now }: MemberContext,
  { source, made, known }: { source: string; made: readonly New[]; known: readonly Known[] },
): Promise<void> => {
  const rows = made.map(({ id, given }) => ({
    id,
    sourceKey: given.key,
    names: given.names,
    abbreviation: given.abbreviation ?? '',
    imported: importedOf(given),
    until: untilOf(given),
  }))
  if (rows.length > 0) await addOrganisations(tx, scope, { source, rows, now })
  const changed = known.filter(({ merged }) => merged.changed)
  if (changed.length === 0) return
  await changeOrganisations(tx, scope, {
    day: now.slice(0, 10),
    rows: changed.map(({ before: { id }, merged: { names, abbreviation, imported } }) => ({
      id,
      names,
      abbreviation,
      imported,
    })),
  })
}

type Placing = { made: readonly New[]; known: readonly Known[]; idOf: (key: string | null) => string | null }

/** Puts organisations where they are said to stand; tells those that cannot stand there. */
const place = async (tx: Tx, ctx: MemberContext, { made, known, idOf }: Placing): Promise<Conflict[]> => {
  const rows = [
    ...made.map(({ id, given: { key, parentKey = null } }) => ({
      id,
      key,
      parentId: idOf(parentKey),
      made: true,
    })),
    ...known
      .filter(({ before, merged }) => before.parentId !== merged.parentId)
      .map(({ given: { key }, before: { id }, merged: { parentId } }) => ({
        id,
        key,
        parentId,
        made: false,
      })),
  ].filter(({ parentId, made: isNew }) => parentId !== null || !isNew)
  if (rows.length === 0) return []
  const unplaced = await placeOrganisations(tx, ctx.scope, { rows, day: ctx.now.slice(0, 10) })
  return rows.filter(({ id }) => unplaced.has(id)).map(({ key }) => ({ key, path: 'organisation.place' }))
}

const addedFact = ({ id, given: { names, abbreviation = '' } }: New): Fact => ({
  fact: 'organisation.added',
  subject: subjectOf(id, names),
  before: null,
  after: { names, abbreviation },
})

const changedFact = ({ before, merged }: Known): Fact => ({
  fact: 'organisation.changed',
  subject: subjectOf(before.id, merged.names),
  before: { names: before.names, abbreviation: before.abbreviation, parentId: before.parentId },
  after: { names: merged.names, abbreviation: merged.abbreviation, parentId: merged.parentId },
})

const subjectOf = (id: string, names: Names) => ({
  kind: 'organisation',
  id,
  name: names.en ?? names.fr ?? '',
})
