import { type RawBuilder, sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import { portions } from '#model/live/room.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { asDraft } from './draft-store.ts'
import type { ClauseEdit, Settled } from './settle-live-text.ts'

/**
 * Holds a service until the transaction ends, and returns its draft; undefined where there is none. Who does not wait is
 * told where somebody else holds it.
 */
export const lockDraftUnlessHeld = async (
  tx: Tx,
  { workspaceId }: Scope,
  { service: serviceId, waits }: { service: string; waits: boolean },
): Promise<Draft | undefined | 'held'> => {
  const { rows } = await sql`
    select 1 from service where workspace_id = ${workspaceId} and id = ${serviceId}
    for update ${waits ? sql`` : sql`skip locked`}`.execute(tx)
  if (!waits && rows.length === 0) return 'held'
  const row = await tx
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return row && asDraft(row)
}

/** The same for who waits. */
export const lockDraft = async (tx: Tx, scope: Scope, service: string): Promise<Draft | undefined> => {
  const draft = await lockDraftUnlessHeld(tx, scope, { service, waits: true })
  return draft === 'held' ? undefined : draft
}

/** Those of the services whose draft has a live text. */
export const findLive = async (
  tx: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select service_id as id from live_draft
    where workspace_id = ${workspaceId} and service_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Tells whoever keeps results of a service that it has changed. */
export const noteChange = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<void> => {
  await tx
    .updateTable('service')
    .set((row) => ({ changes: row('changes', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', serviceId)
    .execute()
}

type Rewritten = Pick<Settled, 'definition' | 'translations' | 'records' | 'rewritten'>

/** What has changed of a draft, by column of its row; the versions of those portions grow. */
export const settledColumns = (settled: Rewritten, now: string): Record<string, RawBuilder<never>> => {
  const content = { ...settled.definition, translations: settled.translations }
  const rewritten = portions.filter((portion) => settled.rewritten.includes(portion))
  return {
    ...Object.fromEntries(
      rewritten.flatMap((portion) => [
        [portion, sql<never>`${JSON.stringify(content[portion])}::jsonb`],
        [`${portion}_version`, sql<never>`${sql.ref(`${portion}_version`)} + 1`],
      ]),
    ),
    records: sql<never>`${JSON.stringify(settled.records)}::jsonb`,
    changed_at: sql<never>`${now}::timestamptz`,
  }
}

/** Writes what has changed of a draft; the versions of those portions grow. */
export const writeSettled = async (
  db: Pick<Db, 'updateTable'>,
  { workspaceId }: Scope,
  { serviceId, settled, now }: { serviceId: string; settled: Rewritten; now: string },
): Promise<Draft> =>
  asDraft(
    await db
      .updateTable('draft')
      .set(settledColumns(settled, now))
      .where('workspace_id', '=', workspaceId)
      .where('service_id', '=', serviceId)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

type Edits = {
  serviceId: string
  startedAt: string
  edits: readonly ClauseEdit[]
  /** Whether the journal has them already. */
  recorded: boolean
}

/** Who worded or changed which clause of a draft, as a statement that inserts it where the condition holds. */
export const insertedEdits = (
  { workspaceId }: Scope,
  { serviceId, startedAt, edits, recorded }: Edits,
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => {
  const known = edits.flatMap(({ path, act: { personId, side, at } }) =>
    personId === null ? [] : [{ path, personId, side, at }],
  )
  return sql`
    insert into clause_edit (workspace_id, service_id, draft_started_at, path, person_id, side, first_at, last_at, recorded)
    select ${workspaceId}::uuid, ${serviceId}::uuid, ${startedAt}::timestamptz, path, "personId",
      (array_agg(side order by at desc))[1], min(at), max(at), ${recorded}::boolean
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
      as given (path text, "personId" uuid, side text, at timestamptz)
    where ${condition}
    group by path, "personId"
    on conflict (workspace_id, service_id, draft_started_at, path, person_id) do update
    set side = excluded.side, last_at = excluded.last_at,
      recorded = clause_edit.recorded and excluded.recorded`
}

/** Keeps who worded or changed which clause of a draft. */
export const keepClauseEdits = async (tx: Tx, scope: Scope, edits: Edits): Promise<void> => {
  if (edits.edits.some(({ act }) => act.personId !== null)) await insertedEdits(scope, edits).execute(tx)
}
