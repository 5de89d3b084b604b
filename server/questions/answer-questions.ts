import type { AnswerBody, QuestionsToMe } from '#model/contract/questions.ts'
import { isOpen } from '#model/questions/asking.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { noteDone } from '#server/notices/index.ts'
import { fileAnswer } from './file-answer.ts'
import { askedService } from './find-asked-service.ts'
import { getQuestionsToMe } from './find-questions-to-me.ts'
import * as store from './store.ts'
import { askedAt, tellAsker } from './tell-of-questions.ts'

/** Answers questions that the actor was asked by name; whoever asked is told, and an earlier answer is superseded. */
export const answerQuestions = (
  ctx: MemberContext,
  { set: id, answers, role }: AnswerBody & { set: string },
): Promise<QuestionsToMe> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = ctx.actor
    const set = await store.holdSetAskedOf(tx, ctx.scope, { set: id, personId })
    const service = await askedService(tx, ctx.scope, set.serviceId)
    if (service.retired || !isOpen(set, ctx.now))
      throw conflict('questions-closed', 'These questions are closed: no more answers are taken.')
    const source = { personId, browserHash: null, organisationId }
    await fileAnswer(tx, ctx, { set, service, source, given: { answers, role, givenName: '' } })
    await store.noteAnswered(tx, ctx.scope, { set: id, personId, now: ctx.now })
    await noteDone(tx, ctx, askedAt(id))
    await tellAsker(tx, ctx, { set: id, service, askedBy: set.askedBy.id })
    return getQuestionsToMe(ctx, id, tx)
  })
