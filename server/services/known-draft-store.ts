import { type RawBuilder, sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import { portions } from '#model/live/room.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import type { Settled } from './settle-live-text.ts'

/** A draft as its row says, and the mark of that row: whoever writes the row, in whatever way, changes its mark. */
export type KnownDraft = { draft: Draft; mark: string }

/** The mark of a draft's row as this transaction sees it. */
export const markOf = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`
    select xmin::text as mark from draft
    where workspace_id = ${workspaceId} and service_id = ${serviceId}`.execute(tx)
  return rows[0]?.mark ?? ''
}

type Write = { serviceId: string; known: KnownDraft; settled: Settled; seq: number; now: string }

const columnsOf = ({ settled, now }: Write): RawBuilder<unknown> => {
  const content = { ...settled.definition, translations: settled.translations }
  const columns = portions.flatMap((portion) =>
    settled.rewritten.includes(portion)
      ? [
          sql`${sql.ref(portion)} = ${JSON.stringify(content[portion])}::jsonb`,
          sql`${sql.ref(`${portion}_version`)} = ${sql.ref(`d.${portion}_version`)} + 1`,
        ]
      : [],
  )
  const records = sql`records = ${JSON.stringify(settled.records)}::jsonb`
  return sql.join([...columns, records, sql`changed_at = ${now}::timestamptz`])
}

const editsOf = ({ edits }: Settled): string =>
  JSON.stringify(
    edits.flatMap(({ path, act: { personId, side, at } }) =>
      personId === null ? [] : [{ path, personId, side, at }],
    ),
  )

/**
 * Writes what has changed of a draft in one statement: its row, who worded what, how far the log is followed, and that the
 * service has changed. Nothing is written, and undefined returned, where the row is another or somebody holds the service.
 */
export const writeKnownDraft = async (
  db: Db,
  { workspaceId }: Scope,
  write: Write,
): Promise<KnownDraft | undefined> => {
  const { serviceId, known, settled, seq, now } = write
  const { rows } = await sql<{ mark: string }>`
    with held as (
      select id from service where workspace_id = ${workspaceId} and id = ${serviceId} for update skip locked
    ), written as (
      update draft d set ${columnsOf(write)} from held
      where d.workspace_id = ${workspaceId} and d.service_id = held.id and d.xmin::text = ${known.mark}
      returning d.xmin::text as mark, d.started_at
    ), edited as (
      insert into clause_edit (workspace_id, service_id, draft_started_at, path, person_id, side, first_at, last_at,
        recorded)
      select ${workspaceId}::uuid, ${serviceId}::uuid, w.started_at, path, "personId",
        (array_agg(given.side order by at desc))[1], min(at), max(at), false
      from written w, jsonb_to_recordset(${editsOf(settled)}::jsonb)
        as given (path text, "personId" uuid, side text, at timestamptz)
      group by w.started_at, path, "personId"
      on conflict (workspace_id, service_id, draft_started_at, path, person_id) do update
      set side = excluded.side, last_at = excluded.last_at, recorded = false
    ), followed as (
      update live_draft set followed_seq = ${seq}
      where workspace_id = ${workspaceId} and service_id = ${serviceId} and exists (select from written)
    ), noted as (
      update service set changes = changes + 1
      where workspace_id = ${workspaceId} and id = ${serviceId} and exists (select from written)
    )
    select mark from written`.execute(db)
  const mark = rows[0]?.mark
  if (mark === undefined) return undefined
  const { definition, translations, records, rewritten } = settled
  const versions = { ...known.draft.versions }
  for (const portion of rewritten) versions[portion] += 1
  return { mark, draft: { ...known.draft, definition, translations, records, versions, changedAt: now } }
}
