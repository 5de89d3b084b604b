import { type Insertable, type Selectable, sql } from 'kysely'
import type { QuestionId } from '#model/definition/questions.ts'
import type { Phase } from '#model/workshops/phase.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

export type WorkshopRow = Selectable<Database['workshop']>
export type QuestionRow = Selectable<Database['workshop_question']>

/** Adds a workshop; false where the code is taken, or the service has one that is being held. */
export const addWorkshop = async (tx: Tx, row: Insertable<Database['workshop']>): Promise<boolean> => {
  const added = await tx
    .insertInto('workshop')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const hasRunning = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<boolean> => {
  const running = await tx
    .selectFrom('workshop')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return running !== undefined
}

export const addQuestions = async (
  tx: Tx,
  rows: Insertable<Database['workshop_question']>[],
): Promise<void> => {
  await tx.insertInto('workshop_question').values(rows).execute()
}

type OfWorkshop = { workshopId: string }

/** Lets everybody who looks on learn that something changed; the workshop is held. */
export const touch = async (tx: Tx, { workspaceId }: Scope, { workshopId }: OfWorkshop): Promise<void> => {
  await tx
    .updateTable('workshop')
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workshopId)
    .execute()
}

export const setAsked = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question }: OfWorkshop & { question: QuestionId },
): Promise<void> => {
  await tx
    .updateTable('workshop')
    .set({ asked: question })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workshopId)
    .execute()
}

export const findQuestion = (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question }: OfWorkshop & { question: QuestionId },
): Promise<QuestionRow | undefined> =>
  tx
    .selectFrom('workshop_question')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('question', '=', question)
    .executeTakeFirst()

type Changed = Partial<Pick<QuestionRow, 'phase' | 'note' | 'ends_at' | 'begun_at' | 'decided_at'>>

/** Changes a question that is in this phase; false where it moved on. */
export const changeQuestion = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question, from, change }: OfWorkshop & { question: QuestionId; from: Phase; change: Changed },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('workshop_question')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('question', '=', question)
    .where('phase', '=', from)
    .returning('question')
    .executeTakeFirst()
  return changed !== undefined
}

/** Ends a workshop that is being held, with all that opened it; false where it has ended. */
export const endWorkshop = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, now }: OfWorkshop & { now: string },
): Promise<boolean> => {
  const ended = await tx
    .updateTable('workshop')
    .set((row) => ({ ended_at: now, version: row('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workshopId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Forgets what people joined with, and, where the workshop was held without names, who they were. */
export const letParticipantsGo = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, named }: OfWorkshop & { named: boolean },
): Promise<void> => {
  await tx
    .updateTable('workshop_participant')
    .set({ token_hash: null, ...(named ? {} : { name: '', person_id: null }) })
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .execute()
}

type Counts = { people: number; clauses: number }

export const countOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId }: OfWorkshop,
): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select (select count(*)::integer from workshop_participant
        where workspace_id = ${workspaceId} and workshop_id = ${workshopId}) as people,
      (select count(*)::integer from workshop_clause
        where workspace_id = ${workspaceId} and workshop_id = ${workshopId}) as clauses`.execute(tx)
  return rows[0] ?? { people: 0, clauses: 0 }
}
