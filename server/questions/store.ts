import { type Insertable, sql } from 'kysely'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { InLanguages, Question } from '#model/questions/question.ts'
import type { Language } from '#model/text.ts'
import type { Database } from '#server/database/tables.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'

/** A set of questions with what verbs decide by; nobody else changes it until the transaction ends. */
export type HeldSet = {
  id: string
  serviceId: string
  title: InLanguages
  questions: Question[]
  language: Language
  askedBy: { id: string }
  closesOn: string
  closedAt: string | null
}

const heldColumns = [
  'id',
  'service_id as serviceId',
  'title',
  'questions',
  'language',
  'asked_by as askedById',
  'closes_on as closesOn',
  'closed_at as closedAt',
] as const

const heldOf = <Row extends { askedById: string }>({ askedById, ...row }: Row) => ({
  ...row,
  askedBy: { id: askedById },
})

/** Holds a set of a service; `not_found` where it has no such set. */
export const holdSet = async (
  tx: Tx,
  { workspaceId }: Scope,
  { service, set }: { service: string; set: string },
): Promise<HeldSet> => {
  const row = await tx
    .selectFrom('question_set')
    .select(heldColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .where('service_id', '=', service)
    .forUpdate()
    .executeTakeFirst()
  return heldOf(found(row, 'set of questions'))
}

/** Holds a set of which this person is asked; `not_found` where they are not. */
export const holdSetAskedOf = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personId }: { set: string; personId: string },
): Promise<HeldSet> => {
  const row = await tx
    .selectFrom('question_set')
    .select(heldColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .where((of) =>
      of.exists(
        of
          .selectFrom('question_request as r')
          .select('r.person_id')
          .whereRef('r.workspace_id', '=', 'question_set.workspace_id')
          .whereRef('r.set_id', '=', 'question_set.id')
          .where('r.person_id', '=', personId),
      ),
    )
    .forUpdate()
    .executeTakeFirst()
  return heldOf(found(row, 'set of questions'))
}

export const addSet = async (tx: Tx, row: Insertable<Database['question_set']>): Promise<void> => {
  await tx.insertInto('question_set').values(row).execute()
}

export const countSets = async (tx: Tx, { workspaceId }: Scope, serviceId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('question_set')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Requests = { set: string; personIds: readonly string[]; now: string; audienceId?: string }

/** Keeps that these people are asked; gives back those who were not asked before. */
export const addRequests = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personIds, now, audienceId }: Requests,
): Promise<string[]> => {
  if (personIds.length === 0) return []
  const rows = await tx
    .insertInto('question_request')
    .values(
      personIds.map((personId) => ({
        workspace_id: workspaceId,
        set_id: set,
        person_id: personId,
        asked_at: now,
        audience_id: audienceId ?? null,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .returning('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Counts people as named themselves who were asked with others before. */
export const nameThemselves = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personIds }: Pick<Requests, 'set' | 'personIds'>,
): Promise<void> => {
  if (personIds.length === 0) return
  await tx
    .updateTable('question_request')
    .set({ audience_id: null })
    .where('workspace_id', '=', workspaceId)
    .where('set_id', '=', set)
    .where('person_id', 'in', personIds)
    .where('audience_id', 'is not', null)
    .execute()
}

export const addAudience = async (tx: Tx, row: Insertable<Database['question_audience']>): Promise<void> => {
  await tx.insertInto('question_audience').values(row).execute()
}

/** Everybody who is asked, and where that stands. */
export const requestsOf = (tx: Tx, { workspaceId }: Scope, set: string) =>
  tx
    .selectFrom('question_request')
    .select([
      'person_id as personId',
      'asked_at as askedAt',
      'reminded_at as remindedAt',
      'answered_at as answeredAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('set_id', '=', set)
    .execute()

export const noteReminders = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personIds, now }: Requests,
): Promise<void> => {
  await tx
    .updateTable('question_request')
    .set({ reminded_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('set_id', '=', set)
    .where('person_id', 'in', personIds)
    .execute()
}

export const closeSet = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personId, now }: { set: string; personId: string; now: string },
): Promise<void> => {
  await tx
    .updateTable('question_set')
    .set({ closed_at: now, closed_by: personId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .execute()
}

/** Keeps the hash of a new link; the one before opens nothing any more. */
export const renewLink = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, hash, now }: { set: string; hash: string; now: string },
): Promise<void> => {
  await tx
    .updateTable('question_set')
    .set({ link_hash: hash, link_made_at: now, link_answers: 0 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .execute()
}

export const countLinkAnswer = async (tx: Tx, { workspaceId }: Scope, set: string): Promise<void> => {
  await tx
    .updateTable('question_set')
    .set((of) => ({ link_answers: of('link_answers', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', set)
    .execute()
}

/** Notes when somebody who was asked first answered. */
export const noteAnswered = async (
  tx: Tx,
  { workspaceId }: Scope,
  { set, personId, now }: { set: string; personId: string; now: string },
): Promise<void> => {
  await tx
    .updateTable('question_request')
    .set((of) => ({ answered_at: of.fn.coalesce('answered_at', sql<string>`${now}::timestamptz`) }))
    .where('workspace_id', '=', workspaceId)
    .where('set_id', '=', set)
    .where('person_id', '=', personId)
    .execute()
}

/** Who answers: a person who was asked, or a browser that the open link brought. */
export type Source = { personId: string; browserHash: null } | { personId: null; browserHash: string }

type NewAnswer = Source & {
  id: string
  set: string
  givenName: string
  role: ConsumerRole | null
  answers: object
  now: string
}

/**
 * Keeps an answer in place of the one that stood from the same person or browser, and gives back the id of that one.
 * The set is held meanwhile, so that of two at once one stands.
 */
export const keepAnswer = async (
  tx: Tx,
  { workspaceId }: Scope,
  { id, set, personId, browserHash, givenName, role, answers, now }: NewAnswer,
): Promise<string | null> => {
  const earlier = await tx
    .updateTable('question_answer')
    .set({ superseded_by: id })
    .where('workspace_id', '=', workspaceId)
    .where('set_id', '=', set)
    .where('superseded_by', 'is', null)
    .$if(personId !== null, (query) => query.where('person_id', '=', personId))
    .$if(browserHash !== null, (query) => query.where('browser_hash', '=', browserHash))
    .returning('id')
    .executeTakeFirst()
  await tx
    .insertInto('question_answer')
    .values({
      workspace_id: workspaceId,
      id,
      set_id: set,
      person_id: personId,
      browser_hash: browserHash,
      given_name: givenName,
      role,
      answers: JSON.stringify(answers),
      answered_at: now,
    })
    .execute()
  return earlier?.id ?? null
}
