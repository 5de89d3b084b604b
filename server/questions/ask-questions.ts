import type { Asking, QuestionSetWithLink } from '#model/contract/questions.ts'
import { mayCloseOn, mostSets } from '#model/questions/asking.ts'
import { askedOf } from '#model/questions/question.ts'
import { en } from '#model/wording/en/index.ts'
import { fr } from '#model/wording/fr/index.ts'
import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { askPeople } from './ask-people.ts'
import { reachableAmong } from './find-askable.ts'
import { getSet } from './find-sets.ts'
import { newLink } from './new-link.ts'
import * as store from './store.ts'
import { tellAsked } from './tell-of-questions.ts'

/** The usual questions in both languages: they are kept as they read on the day on which they are asked. */
const usual = { en: en.questions.usual, fr: fr.questions.usual }

const peoplePerHour = 300
const hourSeconds = 60 * 60

/** Counts whom somebody asks, unless the work that it is part of is undone: each of them may be mailed. A link counts as one. */
export const assertMayAskNow = (tx: Tx, { now, actor }: MemberContext, people: number): Promise<void> =>
  assertWithinLimits(
    { db: tx, now },
    [
      {
        name: 'people asked by',
        of: actor.personId,
        attempts: peoplePerHour,
        times: Math.max(1, people),
      },
    ],
    hourSeconds,
  )

/** Throws `invalid` where one of these people cannot answer: not here any more, or without an account. */
export const assertReachable = async (tx: Tx, scope: Scope, ids: readonly string[]): Promise<void> => {
  const reachable = await reachableAmong(tx, scope, ids)
  if (ids.some((id) => !reachable.has(id)))
    throw invalid('personIds', 'names somebody who is not here, or has no account')
}

const assertAskable = async (tx: Tx, ctx: MemberContext, asking: Asking): Promise<void> => {
  if (!mayCloseOn(asking.closesOn, ctx.now))
    throw invalid('closesOn', 'must be today or later, and within 180 days')
  if (asking.personIds.length === 0 && asking.audiences.length === 0 && !asking.link)
    throw invalid('personIds', 'must name somebody, unless there is an open link')
  await assertReachable(tx, ctx.scope, asking.personIds)
}

/** Asks the users of a service: people by name, who are told, or whoever has the open link, or both. */
export const askQuestions = (
  ctx: MemberContext,
  { service: serviceId, ...asking }: Asking & { service: string },
): Promise<QuestionSetWithLink> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, serviceId)
    await assertAskable(tx, ctx, asking)
    if ((await store.countSets(tx, ctx.scope, service.id)) >= mostSets)
      throw conflict('too-many-questions', 'As much was asked about this service as can be kept.')
    const id = newId()
    const { title, questions } = askedOf(asking, usual)
    const link = asking.link ? newLink(ctx.settings) : null
    await store.addSet(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      service_id: service.id,
      title: JSON.stringify(title),
      intro: asking.intro,
      language: asking.language,
      questions: JSON.stringify(questions),
      asked_by: ctx.actor.personId,
      asked_at: ctx.now,
      closes_on: asking.closesOn,
      link_hash: link?.hash ?? null,
      link_made_at: link ? ctx.now : null,
    })
    const { asked, audiences } = await askPeople(tx, ctx, { set: id, ...asking })
    await assertMayAskNow(tx, ctx, asked.length)
    await record(tx, ctx, {
      fact: 'questions.asked',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: {
        set: id,
        people: asked,
        ...(audiences.length > 0 && { audiences }),
        link: asking.link,
        closesOn: asking.closesOn,
      },
    })
    await tellAsked(tx, ctx, { set: id, service, to: asked })
    return { set: await getSet(tx, ctx, { service, set: id }), link: link?.address ?? null }
  })
