import { type Insertable, sql, type Updateable } from 'kysely'
import type { NeedContent, NeedState } from '#model/need.ts'
import type { Database } from '#server/database/tables.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { breaks, conflict, notFound } from '#server/kernel/errors.ts'

const movedOn = () =>
  conflict('need-moved-on', 'Somebody answered or changed this need meanwhile: load it again.')

const providerThere = (error: unknown): never => {
  throw breaks(error, 'need_provider') ? notFound('organisation') : error
}

type Writer = Pick<Db, 'insertInto' | 'updateTable'>

export const addNeed = async (db: Writer, row: Insertable<Database['need']>): Promise<void> => {
  await db.insertInto('need').values(row).execute().catch(providerThere)
}

const answered = [
  'state',
  'answer_kind',
  'answer_service_id',
  'answer_note',
  'answered_by',
  'answered_at',
  'met_at',
] as const

/** The need that an answer to questions came to, with how it was answered; held, nobody answers it meanwhile. */
export const holdNeedOfAnswer = (tx: Tx, { workspaceId }: Scope, answerId: string) =>
  tx
    .selectFrom('need')
    .select(['id', ...answered])
    .where('workspace_id', '=', workspaceId)
    .where('question_answer_id', '=', answerId)
    .forUpdate()
    .executeTakeFirst()

/** Says which need took the place of another. */
export const supersedeNeed = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, by }: { id: string; by: string },
): Promise<void> => {
  await tx
    .updateTable('need')
    .set({ superseded_by: by })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** A need as many are written at once. */
type NeedRow = {
  id: string
  content: NeedContent
  personId: string
  organisationId: string | null
  providerId: string | null
}

const columns = sql`id uuid, content jsonb, "personId" uuid, "organisationId" uuid, "providerId" uuid`

/** States many needs, in one statement. */
export const addNeeds = async (
  tx: Tx,
  { workspaceId }: Scope,
  { rows, now }: { rows: readonly NeedRow[]; now: string },
): Promise<void> => {
  await sql`
    insert into need (workspace_id, id, state, content, person_id, organisation_id, provider_id, stated_at)
    select ${workspaceId}::uuid, id, 'heard', content, "personId", "organisationId", "providerId",
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${columns})`.execute(tx)
}

/** Rewords many needs, in one statement; `conflict` where somebody answered one of them meanwhile. */
export const rewordNeeds = async (
  tx: Tx,
  { workspaceId }: Scope,
  rows: readonly Pick<NeedRow, 'id' | 'content'>[],
): Promise<void> => {
  const { rows: changed } = await sql`
    update need n set content = given.content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, content jsonb)
    where n.workspace_id = ${workspaceId} and n.id = given.id and n.state = 'heard'
    returning n.id`.execute(tx)
  if (changed.length < rows.length) throw movedOn()
}

type Move = { id: string; from: NeedState; change: Updateable<Database['need']> }

/** Changes a need that is still in the state it was judged by; `conflict` where somebody was faster. */
export const moveNeed = async (
  db: Writer,
  { workspaceId }: Scope,
  { id, from, change }: Move,
): Promise<void> => {
  const changed = await db
    .updateTable('need')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', from)
    .where('superseded_by', 'is', null)
    .returning('id')
    .executeTakeFirst()
    .catch(providerThere)
  if (!changed) throw movedOn()
}

/** Lets needs of one organisation, and those that it is asked to answer, be those of another. */
export const handOverNeeds = async (
  tx: Tx,
  { workspaceId }: Scope,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> => {
  for (const column of ['organisation_id', 'provider_id'] as const) {
    await tx
      .updateTable('need')
      .set({ [column]: intoId })
      .where('workspace_id', '=', workspaceId)
      .where(column, '=', fromId)
      .execute()
  }
}
