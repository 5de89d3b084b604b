import { sql } from 'kysely'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { lockParties } from './organisation-store.ts'
import { type AboutToBe, rememberPast } from './past-store.ts'
import { settleEnterprises } from './settle-enterprises.ts'

type Placed = {
  id: string
  parentId: string | null
  /** Whether it was made just now: then it never stood elsewhere. */
  made: boolean
}
type Standing = AboutToBe & { parentId: string | null; until: string | null }

/** Whether something can stand in a place: in what goes on, and not within itself. */
const canStand = (
  standing: ReadonlyMap<string, Standing>,
  { id, parentId }: Omit<Placed, 'made'>,
): boolean => {
  if (parentId === null) return true
  const parent = standing.get(parentId)
  if (!parent || (parent.until !== null && standing.get(id)?.until === null)) return false
  for (let at: string | null = parentId; at !== null; at = standing.get(at)?.parentId ?? null)
    if (at === id) return false
  return true
}

/**
 * Nests many organisations from a day on, and tells each what enterprise it belongs to then; returns those that cannot
 * stand where they were to, and stay.
 */
export const placeOrganisations = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, day }: { rows: readonly Placed[]; day: string },
): Promise<Set<string>> => {
  await lockParties(tx, { workspaceId })
  const stored = await tx
    .selectFrom('organisation')
    .select(['id', 'names', 'abbreviation', 'parent_id as parentId', 'until'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const standing = new Map(stored.map((one) => [one.id, one]))
  const placed: Placed[] = []
  for (const one of rows) {
    if (!canStand(standing, one)) continue
    const before = standing.get(one.id)
    if (before) standing.set(one.id, { ...before, parentId: one.parentId })
    placed.push(one)
  }
  await rememberPast(tx, { workspaceId }, { rows: placed.flatMap((one) => oldOne(standing, one)), day })
  await sql`
    update organisation o set parent_id = given."parentId"
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as given (id uuid, "parentId" uuid)
    where o.workspace_id = ${workspaceId} and o.id = given.id`.execute(tx)
  await settleEnterprises(tx, { workspaceId })
  const ids = new Set(placed.map(({ id }) => id))
  return new Set(rows.filter(({ id }) => !ids.has(id)).map(({ id }) => id))
}

const oldOne = (standing: ReadonlyMap<string, Standing>, { id, parentId, made }: Placed): AboutToBe[] => {
  const before = standing.get(id)
  return made || !before ? [] : [{ id, parentId, names: before.names, abbreviation: before.abbreviation }]
}
