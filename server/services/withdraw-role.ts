import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { tell } from '#server/notices/index.ts'
import { endRole } from '#server/relationships/index.ts'
import { lockService } from './load-service.ts'
import { mayInvite, maySee } from './policy.ts'

/** Ends a role on the consumer's side; from then on the person may no longer sign in it, nor arrive by its invitation. */
export const withdrawRole = (
  ctx: MemberContext,
  { service, holder }: { service: string; holder: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    const held = facts.roles.find(({ id }) => id === holder)
    permit(
      held?.personId === ctx.actor.personId || mayInvite(ctx.actor, facts),
      'A role is ended by whoever holds it, the service owner or an administrator.',
    )
    await endRole(tx, ctx, { service: { id: service, name: facts.name }, holderId: holder })
    // Who gives a role up leaves it to the owner to fill; who ends that of another knows.
    if (held?.personId === ctx.actor.personId && facts.ownerId !== null)
      await tell(tx, ctx, {
        kind: 'role-ended',
        event: `given up ${holder}`,
        to: [facts.ownerId],
        subject: { kind: 'service', id: service, name: facts.name },
        path: `/services/${service}`,
        params: { variant: 'given-up' },
      })
  })
