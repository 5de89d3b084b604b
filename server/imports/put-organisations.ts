import { randomUUIDv7 } from 'node:crypto'
import type { Names } from '#model/contract/workspaces.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, recordAll } from '#server/kernel/journal.ts'
import { addOrganisations, changeOrganisations, organisationsBySource } from '#server/parties/index.ts'

type Given = { key: string; names: Names }
type Result = {
  /** Every organisation of the importer by its key, with the names it has here. */
  byKey: Map<string, { id: string; names: Names }>
  made: number
  changed: number
  unchanged: number
  /** Keys of organisations whose names say something else here. */
  conflicts: string[]
}

const sameNames = (one: Names, other: Names): boolean => one.en === other.en && one.fr === other.fr

/** Makes or renames the organisations that an importer names; names that people changed here stay. */
export const putOrganisations = async (
  tx: Tx,
  ctx: MemberContext,
  { source, organisations }: { source: string; organisations: readonly Given[] },
): Promise<Result> => {
  const stored = await organisationsBySource(tx, ctx.scope, source)
  const standing = new Map(stored.map((one) => [one.sourceKey, one]))
  const made = organisations
    .filter(({ key }) => !standing.has(key))
    .map(({ key, names }) => ({
      id: randomUUIDv7(),
      sourceKey: key,
      names,
      abbreviation: '',
      imported: { names },
    }))
  const renamed = organisations.flatMap(({ key, names }) => {
    const before = standing.get(key)
    // Nobody is renamed who is no more.
    return before && before.until === null && !sameNames(before.names, names) ? [{ before, names, key }] : []
  })
  // The importer wrote this JSON itself.
  const isOurs = ({ before }: (typeof renamed)[number]): boolean =>
    sameNames(before.names, (before.imported as { names: Names } | null)?.names ?? {})
  const changed = renamed.filter((one) => isOurs(one))
  if (made.length > 0) await addOrganisations(tx, ctx.scope, { source, rows: made, now: ctx.now })
  if (changed.length > 0) {
    await changeOrganisations(tx, ctx.scope, {
      day: ctx.now.slice(0, 10),
      rows: changed.map(({ before, names }) => ({
        id: before.id,
        names,
        abbreviation: before.abbreviation,
        imported: { names },
      })),
    })
  }
  // The first load is one fact, told by the run.
  const addedFacts =
    stored.length === 0 ? [] : made.map(({ id, names }) => factOf('organisation.added', id, null, names))
  const changedFacts = changed.map(({ before, names }) =>
    factOf('organisation.changed', before.id, before.names, names),
  )
  await recordAll(tx, ctx, [...addedFacts, ...changedFacts])
  const now = new Map(changed.map(({ key, names }) => [key, names]))
  return {
    byKey: new Map([
      ...stored.map(
        (one) =>
          [
            one.sourceKey ?? '',
            // What went into another is that one now.
            one.heir.id === one.id
              ? { id: one.id, names: now.get(one.sourceKey ?? '') ?? one.names }
              : one.heir,
          ] as const,
      ),
      ...made.map(({ sourceKey, id, names }) => [sourceKey, { id, names }] as const),
    ]),
    made: made.length,
    changed: changed.length,
    unchanged: organisations.length - made.length - changed.length,
    conflicts: renamed.filter((one) => !isOurs(one)).map(({ key }) => key),
  }
}

const factOf = (fact: string, id: string, before: Names | null, after: Names): Fact => ({
  fact,
  subject: { kind: 'organisation', id, name: after.en ?? after.fr ?? '' },
  before: before && { names: before },
  after: { names: after },
})
