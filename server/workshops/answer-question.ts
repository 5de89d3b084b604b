import { randomUUID } from 'node:crypto'
import type { JoinedNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { mostAnswers } from '#model/workshops/workshop.ts'
import type { Context, Tx } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findJoined } from './find-joined.ts'
import { assertGathering, holdSeat, type Seat } from './hold-seat.ts'
import * as seats from './seat-store.ts'
import * as store from './store.ts'

/** One act of somebody who takes part; not on record: what is said before the reveal is theirs alone. */
export const takePart = (
  ctx: Context,
  token: string,
  act: (tx: Tx, seat: Seat) => Promise<void>,
): Promise<JoinedNews> =>
  inTransaction(ctx, async (tx) => {
    const seat = await holdSeat(tx, token)
    await act(tx, seat)
    await store.touch(tx, seat.scope, { workshopId: seat.workshop.id })
    return findJoined({ db: tx, now: ctx.now }, { token })
  })

type Answer = { token: string; question: QuestionId; text: string }

/** Answers the question that is asked. */
export const giveAnswer = (ctx: Context, { token, question, text }: Answer): Promise<JoinedNews> =>
  takePart(ctx, token, async (tx, seat) => {
    const { scope, participantId, workshop } = seat
    await assertGathering(tx, seat, question)
    const own = { workshopId: workshop.id, question, participantId }
    if ((await seats.countAnswers(tx, scope, own)) >= mostAnswers)
      throw conflict('workshop-answers-full', `Each person answers a question ${mostAnswers} times at most.`)
    await seats.addAnswer(tx, {
      workspace_id: scope.workspaceId,
      // By chance alone: ids that grow with time would tell who was first, and when.
      id: randomUUID(),
      workshop_id: workshop.id,
      question,
      participant_id: participantId,
      text,
      said_at: ctx.now,
    })
  })

const ownAnswer = async (tx: Tx, seat: Seat, id: string): Promise<seats.AnswerRow> => {
  const { scope, participantId } = seat
  const answer = found(await seats.findAnswer(tx, scope, { participantId, id }), 'answer')
  await assertGathering(tx, seat, answer.question)
  return answer
}

/** Rewords an answer of one's own. */
export const changeAnswer = (
  ctx: Context,
  { token, answer, text }: { token: string; answer: string; text: string },
): Promise<JoinedNews> =>
  takePart(ctx, token, async (tx, seat) => {
    const { id } = await ownAnswer(tx, seat, answer)
    await seats.rewordAnswer(tx, seat.scope, { id, text })
  })

/** Takes an answer of one's own back. */
export const withdrawAnswer = (
  ctx: Context,
  { token, answer }: { token: string; answer: string },
): Promise<JoinedNews> =>
  takePart(ctx, token, async (tx, seat) => {
    const { id } = await ownAnswer(tx, seat, answer)
    await seats.removeAnswer(tx, seat.scope, id)
  })
