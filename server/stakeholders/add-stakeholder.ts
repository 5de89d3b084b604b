import { mostTies, type StakeholderFields } from '#model/stakeholders/stakeholder.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { fieldsOf } from './fields.ts'
import { mayManage } from './policy.ts'
import * as store from './store.ts'

type NewStakeholder = StakeholderFields & { services: readonly string[] }

/** Names somebody who has a stake in services; in none, for administrators. */
export const addStakeholder = (
  ctx: MemberContext,
  { services, ...given }: NewStakeholder,
): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const id = newId()
    // One after the other and in their order, so that two who name several do not wait for each other.
    const tied = [...new Set(services)].toSorted()
    permit(tied.length > 0 || ctx.actor.administrator, 'Only administrators name one without a service.')
    const held = []
    for (const service of tied) held.push(await manageService(tx, ctx, { service, stakeholderId: id }))
    const { fields, called } = await fieldsOf(tx, ctx, given)
    await store.insertStakeholder(tx, {
      ...fields,
      workspace_id: ctx.scope.workspaceId,
      id,
      created_at: ctx.now,
    })
    await store.addTies(
      tx,
      ctx.scope,
      tied.map((serviceId) => ({ stakeholderId: id, serviceId })),
    )
    await record(tx, ctx, {
      fact: 'stakeholder.added',
      subject: { kind: 'stakeholder', id, name: called },
      after: { kind: fields.kind, seeks: fields.seeks, providerOnly: fields.provider_only, services: held },
    })
    return { id }
  })

/** A service whose stakeholders the actor keeps, held still; `conflict` where no more can be tied to it. */
export const manageService = async (
  tx: Tx,
  ctx: MemberContext,
  { service, stakeholderId }: { service: string; stakeholderId: string },
): Promise<{ id: string; name: string }> => {
  const held = await holdInvitedService(tx, ctx, service)
  permit(
    mayManage(ctx.actor, held),
    'Only the service owner and administrators say who else has a stake in it.',
  )
  const counts = await store.countTies(tx, ctx.scope, { stakeholderId, serviceId: service })
  if (Math.max(counts.services, counts.stakeholders) >= mostTies)
    throw conflict('too-many-stakeholders', 'As many stakeholders are kept here as can be.')
  return { id: held.id, name: held.name }
}
