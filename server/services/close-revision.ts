import type { ServicePage } from '#model/contract/service-page.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { noteDone } from '#server/notices/index.ts'
import { askedAt } from './ask-for-sign-offs.ts'
import { getServicePage } from './get-service-page.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayDecline, maySee, mayWithdraw } from './policy.ts'
import * as store from './store.ts'

type Closing = { service: string; number: number; reason: string }

const closings = {
  declined: {
    action: 'decline',
    mayClose: mayDecline,
    whoMay: 'Only whoever is asked to sign declines a revision.',
  },
  withdrawn: {
    action: 'withdraw',
    mayClose: mayWithdraw,
    whoMay: 'Only the service owner withdraws a revision.',
  },
} as const

const close =
  (state: keyof typeof closings) =>
  async (ctx: MemberContext, { service, number, reason }: Closing): Promise<ServicePage> => {
    const { action, mayClose, whoMay } = closings[state]
    await inTransaction(ctx, async (tx) => {
      const facts = await lockService(tx, ctx.scope, ctx.actor, service)
      if (!maySee(ctx.actor, facts)) throw notFound('service')
      permit(mayClose(ctx.actor, facts), whoMay)
      const before = facts.revisions.find((revision) => revision.number === number)
      if (!before) throw notFound('revision')
      assertPossible(action, facts)
      await store.moveRevision(
        tx,
        ctx.scope,
        { serviceId: service, number, from: ['proposed', 'agreed'] },
        { state, closed_by: ctx.actor.personId, closed_at: ctx.now, closed_reason: reason },
      )
      await store.changeService(tx, ctx.scope, service, { changed_at: ctx.now })
      await noteDone(tx, ctx, askedAt(service))
      await record(tx, ctx, {
        fact: `revision.${state}`,
        subject: { kind: 'service', id: service, name: facts.name },
        before: { number, state: before.state },
        after: { number, state },
        reason,
      })
    })
    return getServicePage(ctx, { service })
  }

/** A required signer says no to an open revision, and why; its text stays and a new draft can start from it. */
export const declineRevision = close('declined')

/** The service owner takes an open revision back. */
export const withdrawRevision = close('withdrawn')
