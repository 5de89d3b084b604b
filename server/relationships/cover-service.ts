import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { type Act, inRelationship } from './in-relationship.ts'
import { endProviderRolesFor } from './provider-roles.ts'
import * as store from './store.ts'

type Covered = { relationship: string; service: string }

/** Covers a service of the provider, one that the person may read. */
export const covering =
  (ctx: MemberContext, { service, since }: { service: string; since: string }): Act =>
  async (tx, facts) => {
    const { name, providerId } = found(await store.readableService(tx, ctx, service), 'service')
    if (providerId !== facts.provider.id)
      throw conflict('other-provider', 'Another organisation provides this service.')
    if (!(await store.coverService(tx, ctx.scope, { relationship: facts.id, service, since })))
      throw conflict('covered-already', 'This relationship covers the service already.')
    return { fact: 'relationship.service-covered', after: { serviceId: service, name, since } }
  }

/**
 * Covers a service no longer; where somebody of the consumer holds a role in it, it does. What was given for it on the
 * provider's side ends with it.
 */
export const uncovering =
  (ctx: MemberContext, { service }: { service: string }): Act =>
  async (tx, facts) => {
    const covered = facts.services.find(({ id, until }) => id === service && until === null)
    const { name } = found(covered, 'service')
    if (facts.standingRoles.some(({ serviceId }) => serviceId === service))
      throw conflict('service-has-roles', 'Somebody holds a role in this service: end the role first.')
    const ending = { relationship: facts.id, service, until: ctx.now.slice(0, 10) }
    await store.endCoverage(tx, ctx.scope, ending)
    await endProviderRolesFor(tx, ctx, ending)
    return { fact: 'relationship.service-uncovered', before: { serviceId: service, name } }
  }

/** Says that a relationship covers a service. */
export const coverService = (
  ctx: MemberContext,
  { relationship, ...covered }: Covered & { since: string },
): Promise<RelationshipPage> => inRelationship(ctx, relationship, { act: covering(ctx, covered) })

/** Says that it covers a service no longer. */
export const uncoverService = (
  ctx: MemberContext,
  { relationship, service }: Covered,
): Promise<RelationshipPage> => inRelationship(ctx, relationship, { act: uncovering(ctx, { service }) })
