import { type Insertable, type Selectable, sql } from 'kysely'
import type { QuestionId } from '#model/definition/questions.ts'
import type { Speaking } from '#model/workshops/workshop.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

export type AnswerRow = Selectable<Database['workshop_answer']>

type NewParticipant = Insertable<Database['workshop_participant']>

export const addParticipant = async (tx: Tx, row: NewParticipant): Promise<void> => {
  await tx.insertInto('workshop_participant').values(row).execute()
}

type Rejoined = { workshopId: string; personId: string; tokenHash: string }

/** Somebody who takes part already comes in from another browser: the one before is let go, and their side stays, as of what they answered. */
export const rejoin = async (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, personId, tokenHash }: Rejoined,
): Promise<boolean> => {
  const known = await tx
    .updateTable('workshop_participant')
    .set({ token_hash: tokenHash })
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return known !== undefined
}

export const addAnswer = async (tx: Tx, row: Insertable<Database['workshop_answer']>): Promise<void> => {
  await tx.insertInto('workshop_answer').values(row).execute()
}

type Own = { participantId: string; id: string }

/** An answer of this participant's. */
export const findAnswer = (
  tx: Tx,
  { workspaceId }: Scope,
  { participantId, id }: Own,
): Promise<AnswerRow | undefined> =>
  tx
    .selectFrom('workshop_answer')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('participant_id', '=', participantId)
    .where('id', '=', id)
    .executeTakeFirst()

export const countAnswers = async (
  tx: Tx,
  { workspaceId }: Scope,
  {
    workshopId,
    question,
    participantId,
  }: { workshopId: string; question: QuestionId; participantId: string },
): Promise<number> => {
  const { count } = await tx
    .selectFrom('workshop_answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('workshop_id', '=', workshopId)
    .where('question', '=', question)
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow()
  return count
}

export const rewordAnswer = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, text }: { id: string; text: string },
): Promise<void> => {
  await tx
    .updateTable('workshop_answer')
    .set({ text })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const removeAnswer = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx
    .deleteFrom('workshop_answer')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

type Ballot = {
  participantId: string
  groups: string[]
  votes: readonly { groupId: string; votes: number }[]
}

/** Puts these votes in the place of those that somebody cast for the groups of a question before. */
export const replaceVotes = async (
  tx: Tx,
  { workspaceId }: Scope,
  { participantId, groups, votes }: Ballot,
): Promise<void> => {
  await tx
    .deleteFrom('workshop_vote')
    .where('workspace_id', '=', workspaceId)
    .where('participant_id', '=', participantId)
    .where('group_id', '=', (any) => sql`any(${any.val(groups)}::uuid[])`)
    .execute()
  if (votes.length === 0) return
  const rows = votes.map((one) => ({
    workspace_id: workspaceId,
    participant_id: participantId,
    group_id: one.groupId,
    votes: one.votes,
  }))
  await tx.insertInto('workshop_vote').values(rows).execute()
}

/** Somebody who takes part in this workshop, and how many answers they gave. */
export const findSeat = (
  tx: Tx,
  { workspaceId }: Scope,
  { workshopId, id }: { workshopId: string; id: string },
): Promise<{ name: string; role: Speaking; answers: number } | undefined> =>
  tx
    .selectFrom('workshop_participant as p')
    .leftJoin('workshop_answer as a', (on) =>
      on.onRef('a.workspace_id', '=', 'p.workspace_id').onRef('a.participant_id', '=', 'p.id'),
    )
    .select(({ fn }) => ['p.name', 'p.role', fn.count<number>('a.id').as('answers')])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.workshop_id', '=', workshopId)
    .where('p.id', '=', id)
    .groupBy(['p.name', 'p.role'])
    .executeTakeFirst()

export const removeSeat = async (tx: Tx, { workspaceId }: Scope, id: string): Promise<void> => {
  await tx
    .deleteFrom('workshop_vote')
    .where('workspace_id', '=', workspaceId)
    .where('participant_id', '=', id)
    .execute()
  await tx
    .deleteFrom('workshop_participant')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
