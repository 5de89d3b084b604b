import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { tell } from '#server/notices/index.ts'
import { findInvited } from '#server/services/index.ts'
import { findWorkshop } from './find-workshop.ts'
import { holdWorkshop } from './hold-workshop.ts'
import { mayEnd } from './policy.ts'
import * as store from './store.ts'

/** Ends a workshop: its code and all that people joined with hold no more, and those invited are told what came of it. */
export const endWorkshop = (
  ctx: MemberContext,
  named: { service: string; workshop: string },
): Promise<ScreenNews> =>
  inTransaction(ctx, async (tx) => {
    const { service, workshop } = await holdWorkshop(tx, ctx, named)
    const ownerId = service.roles.includes('owner') ? ctx.actor.personId : null
    permit(
      mayEnd(ctx.actor, { facilitatorId: workshop.facilitator_id, ownerId }),
      'Only whoever leads this workshop, the service owner and administrators end it.',
    )
    const workshopId = workshop.id
    if (!(await store.endWorkshop(tx, ctx.scope, { workshopId, now: ctx.now })))
      throw conflict('workshop-ended', 'This workshop has ended.')
    const { people, clauses } = await store.countOf(tx, ctx.scope, { workshopId })
    await store.letParticipantsGo(tx, ctx.scope, { workshopId, named: workshop.named })
    const subject = { kind: 'service', id: service.id, name: service.name }
    await record(tx, ctx, {
      fact: 'workshop.ended',
      subject,
      after: { workshop: workshopId, people, clauses },
    })
    await tell(tx, ctx, {
      kind: 'workshop-ended',
      event: workshopId,
      to: (await findInvited(tx, ctx.scope, service.id)).map(({ id }) => id),
      subject,
      path: `/services/${service.id}/workshops/${workshopId}`,
      params: {},
    })
    return findWorkshop({ ...ctx, db: tx }, named)
  })
