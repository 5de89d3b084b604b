import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found, notFound, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getPerson } from '#server/parties/index.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayNameOwner, maySee } from './policy.ts'
import * as store from './store.ts'

/** Names the person who answers for the service; sign-offs that the former owner gave stay on record. */
export const nameOwner = async (
  ctx: MemberContext,
  { service, personId }: { service: string; personId: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, before)) throw notFound('service')
    permit(mayNameOwner(ctx.actor, before), 'Only the service owner and administrators name the owner.')
    assertPossible('retire', before)
    const person = found(await getPerson(tx, ctx.scope, personId), 'person')
    if (before.roles.some((held) => held.personId === personId)) {
      throw conflict(
        'both-sides',
        `${person.name} speaks for a consumer of this service: end that role first.`,
      )
    }
    if (!person.active) throw conflict('person-inactive', `${person.name} is no longer active here.`)
    await store.changeService(tx, ctx.scope, service, { owner_id: personId, changed_at: ctx.now })
    await record(tx, ctx, {
      fact: 'service.owner-named',
      subject: { kind: 'service', id: service, name: before.name },
      before: { ownerId: before.ownerId },
      after: { ownerId: personId, owner: person.name },
    })
  })
