import { type Insertable, type Selectable, sql } from 'kysely'
import type { QuestionId } from '#model/definition/questions.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

type OfQuestion = { workshopId: string; question: QuestionId }
export type GroupRow = Selectable<Database['workshop_group']>

export const addGroup = async (tx: Tx, row: Insertable<Database['workshop_group']>): Promise<void> => {
  await tx.insertInto('workshop_group').values(row).execute()
}

/** The groups of a question, in the order in which they were made. */
export const groupsOf = (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question }: OfQuestion,
): Promise<GroupRow[]> =>
  tx
    .selectFrom('workshop_group')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('question', '=', question)
    .orderBy('id')
    .execute()

export const findGroup = (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, id }: { workshopId: string; id: string },
): Promise<GroupRow | undefined> =>
  tx
    .selectFrom('workshop_group')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .executeTakeFirst()

export const renameGroup = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, name }: { id: string; name: string },
): Promise<void> => {
  await tx
    .updateTable('workshop_group')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const removeGroup = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx.deleteFrom('workshop_group').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** Puts answers to a question into a group, or into none; says how many of them there were. */
export const placeAnswers = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question, answers, groupId }: OfQuestion & { answers: string[]; groupId: string | null },
): Promise<number> => {
  const placed = await tx
    .updateTable('workshop_answer')
    .set({ group_id: groupId })
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('question', '=', question)
    .where('id', '=', (any) => sql`any(${any.val(answers)}::uuid[])`)
    .returning('id')
    .execute()
  return placed.length
}

export const addClause = async (tx: Tx, row: Insertable<Database['workshop_clause']>): Promise<void> => {
  await tx.insertInto('workshop_clause').values(row).execute()
}

export const countClauses = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, question }: OfQuestion,
): Promise<number> => {
  const { count } = await tx
    .selectFrom('workshop_clause as c')
    .innerJoin('workshop_group as g', (on) =>
      on.onRef('g.workspace_id', '=', 'c.workspace_id').onRef('g.id', '=', 'c.group_id'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('c.workspace_id', '=', workspaceId)
    .where('g.workshop_id', '=', workshopId)
    .where('g.question', '=', question)
    .executeTakeFirstOrThrow()
  return count
}

/** The one person of the workspace who gave all answers of a group; null where there were several, or they have no account. */
export const soleAuthorOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  groupId: string,
): Promise<string | null> => {
  const authors = await tx
    .selectFrom('workshop_answer as a')
    .innerJoin('workshop_participant as p', (on) =>
      on.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.id', '=', 'a.participant_id'),
    )
    .select(['p.id', 'p.person_id as personId'])
    .distinct()
    .where('a.workspace_id', '=', workspaceId)
    .where('a.group_id', '=', groupId)
    .limit(2)
    .execute()
  return authors.length === 1 ? (authors[0]?.personId ?? null) : null
}
