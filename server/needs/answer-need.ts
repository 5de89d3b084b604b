import type { Need, NeedAnswer } from '#model/contract/needs.ts'
import { answersTo } from '#model/need.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { noteChange, startServiceIn, visibleService } from '#server/services/index.ts'
import { assertCurrent, getNeed, loadNeed } from './find-needs.ts'
import { mayAnswer } from './policy.ts'
import * as store from './store.ts'
import { tellAuthor } from './tell-author.ts'

type Reply = { need: string; answer: NeedAnswer }

/** Answers a need with a draft, with an existing service, or with a reason why not; its author is told by mail. */
export const answerNeed = (ctx: MemberContext, { need: id, answer }: Reply): Promise<Need> =>
  inTransaction(ctx, async (tx) => {
    const before = await loadNeed(tx, ctx, id)
    permit(mayAnswer(ctx.actor, before), 'A need is answered by those it is addressed to, not by its author.')
    assertCurrent(before)
    if (!answersTo(before.state).includes(answer.kind)) {
      throw conflict('need-answered', `This need is ${before.state}: it takes no such answer.`)
    }
    const state = answer.kind === 'declined' ? 'declined' : 'answered'
    const note = answer.kind === 'declined' ? answer.reason : answer.note
    // First of all, so that of two who answer at once the second starts no draft.
    await store.moveNeed(tx, ctx.scope, {
      id,
      from: before.state,
      change: {
        state,
        answer_kind: answer.kind,
        answer_note: note,
        answered_by: ctx.actor.personId,
        answered_at: ctx.now,
      },
    })
    const serviceId = await serviceFor(tx, ctx, { need: id, answer })
    if (serviceId)
      await store.moveNeed(tx, ctx.scope, { id, from: state, change: { answer_service_id: serviceId } })
    await record(tx, ctx, {
      fact: state === 'declined' ? 'need.declined' : 'need.answered',
      subject: { kind: 'need', id, name: before.what },
      before: { state: before.state },
      after: { state, kind: answer.kind, serviceId },
      reason: note,
    })
    await tellAuthor(tx, ctx, { need: before, kind: answer.kind })
    return getNeed(ctx, id, tx)
  })

/** The service that answers: a new draft that keeps the link to the need, or one that the answerer may see. */
const serviceFor = async (tx: Tx, ctx: MemberContext, { need, answer }: Reply): Promise<string | null> => {
  switch (answer.kind) {
    case 'draft': {
      const { providerId, name, language } = answer
      return (await startServiceIn(tx, ctx, { providerId, name, language, needId: need })).id
    }
    case 'service': {
      const { id } = await visibleService(tx, ctx, answer.serviceId)
      // What is wanted of it is known now, which its checks tell.
      await noteChange(tx, ctx.scope, id)
      return id
    }
    default:
      return null
  }
}
