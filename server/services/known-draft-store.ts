import { sql } from 'kysely'
import type { Draft } from '#model/contract/service-page.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { insertedEdits, settledColumns } from './live-draft-store.ts'
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

/**
 * Writes what has changed of a draft in one statement: its row, who worded what, how far the log is followed, and that the
 * service has changed. Nothing is written, and undefined returned, where the row is another or somebody holds the service.
 */
export const writeKnownDraft = async (
  db: Db,
  scope: Scope,
  { serviceId, known, settled, seq, now }: Write,
): Promise<KnownDraft | undefined> => {
  const { workspaceId } = scope
  const { startedAt } = known.draft
  const edits = { serviceId, startedAt, edits: settled.edits, recorded: false }
  const columns = Object.entries(settledColumns(settled, now)).map(
    ([name, to]) => sql`${sql.ref(name)} = ${to}`,
  )
  const isWritten = sql`exists (select from written)`
  const { rows } = await sql<{ mark: string }>`
    with held as (
      select id from service where workspace_id = ${workspaceId} and id = ${serviceId} for update skip locked
    ), written as (
      update draft d set ${sql.join(columns)} from held
      where d.workspace_id = ${workspaceId} and d.service_id = held.id and d.xmin::text = ${known.mark}
      returning d.xmin::text as mark
    ), edited as (${insertedEdits(scope, edits, isWritten)}
    ), followed as (
      update live_draft set followed_seq = greatest(followed_seq, ${seq})
      where workspace_id = ${workspaceId} and service_id = ${serviceId} and ${isWritten}
    ), noted as (
      update service set changes = changes + 1
      where workspace_id = ${workspaceId} and id = ${serviceId} and ${isWritten}
    )
    select mark from written`.execute(db)
  const mark = rows[0]?.mark
  if (mark === undefined) return undefined
  const { definition, translations, records, rewritten } = settled
  const versions = { ...known.draft.versions }
  for (const portion of rewritten) versions[portion] += 1
  return { mark, draft: { ...known.draft, definition, translations, records, versions, changedAt: now } }
}
