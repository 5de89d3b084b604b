import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  endRelationshipIn,
  type EndRelationship,
  endRoles,
  getRelationship,
  servicesOfRelationship,
  tellFormer,
} from '#server/relationships/index.ts'
import { noteChange } from './live-draft-store.ts'

/**
 * Ends a relationship, and where that was said the roles in it. Its services count as changed first: whoever signs one
 * at this moment in a role that ends is asked again.
 */
export const endRelationship = async (
  ctx: MemberContext,
  given: EndRelationship,
): Promise<RelationshipPage> => {
  await inTransaction(ctx, (tx) => endRelationshipWithRoles(tx, ctx, given))
  return getRelationship(ctx, given)
}

/** The same within work that is under way. */
export const endRelationshipWithRoles = async (
  tx: Tx,
  ctx: MemberContext,
  given: EndRelationship,
): Promise<void> => {
  // Only who may see it touches its services.
  await getRelationship(ctx, given, tx)
  const services = await servicesOfRelationship(tx, ctx.scope, given.relationship)
  // In the order of their ids, as everybody who holds several does.
  for (const { id } of services) await noteChange(tx, ctx.scope, id)
  const names = new Map(services.map(({ id, name }) => [id, name]))
  await endRelationshipIn(tx, ctx, given, {
    endRoles: async (within, actor, roles) => {
      await endRoles(
        within,
        actor,
        roles.map(({ id }) => id),
      )
      await recordAll(
        within,
        actor,
        roles.map(({ serviceId, role, personId }) => ({
          fact: 'role.withdrawn',
          subject: { kind: 'service', id: serviceId, name: names.get(serviceId) ?? '' },
          before: { role, personId, relationshipId: given.relationship },
        })),
      )
      for (const [id, name] of names) {
        const [first, ...rest] = roles.filter(({ serviceId }) => serviceId === id)
        if (!first) continue
        // Once for each service, however many roles somebody held in it.
        const people = [...new Set([first, ...rest].map(({ personId }) => personId))]
        const service = { id, name }
        await tellFormer(within, actor, {
          service,
          event: first.id,
          people,
          params: { variant: 'ended' },
        })
      }
    },
  })
}
