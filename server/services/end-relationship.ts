import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  endAsPlannedIn,
  endedBy,
  type Ender,
  endRelationshipIn,
  type EndRelationship,
  endRoles,
  getRelationship,
  servicesOfRelationship,
  tellFormer,
} from '#server/relationships/index.ts'
import { noteChange } from './live-draft-store.ts'

/**
 * Ends a relationship, and where that was said the roles in it, or sets the day to come on which it ends. Its services
 * count as changed first: whoever signs one at this moment in a role that ends is asked again.
 */
export const endRelationship = async (
  ctx: MemberContext,
  given: EndRelationship,
): Promise<RelationshipPage> => {
  await inTransaction(ctx, (tx) => endRelationshipWithRoles(tx, ctx, given))
  return getRelationship(ctx, given)
}

type Ended = Parameters<typeof endRelationshipIn>[3]

/** Holds the services in which roles end with a relationship, and says how these end. */
const holdServices = async (tx: Tx, ctx: Ender, relationship: string): Promise<Ended> => {
  const services = await servicesOfRelationship(tx, ctx.scope, relationship)
  // In the order of their ids, as everybody who holds several does.
  for (const { id } of services) await noteChange(tx, ctx.scope, id)
  const names = new Map(services.map(({ id, name }) => [id, name]))
  return {
    services: new Set(names.keys()),
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
          before: { role, personId, relationshipId: relationship },
        })),
      )
      for (const [id, name] of names) {
        const [first, ...rest] = roles.filter(({ serviceId }) => serviceId === id)
        if (!first) continue
        // Once for each service, however many roles somebody held in it.
        const people = [...new Set([first, ...rest].map(({ personId }) => personId))]
        const service = { id, name }
        await tellFormer(within, actor, { service, event: first.id, people, params: endedBy(actor) })
      }
    },
  }
}

/** The same within work that is under way. */
export const endRelationshipWithRoles = async (
  tx: Tx,
  ctx: MemberContext,
  given: EndRelationship,
): Promise<void> => {
  // Only who may see it touches its services.
  await getRelationship(ctx, given, tx)
  await endRelationshipIn(tx, ctx, given, await holdServices(tx, ctx, given.relationship))
}

/** Ends a relationship whose day has come by this day, as it ends when somebody ends it. */
export const endRelationshipAsPlanned = async (
  tx: Tx,
  ctx: Ender,
  planned: { relationship: string; day: string },
): Promise<void> => {
  await endAsPlannedIn(tx, ctx, planned, await holdServices(tx, ctx, planned.relationship))
}
