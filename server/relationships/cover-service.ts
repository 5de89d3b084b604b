import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { inRelationship } from './in-relationship.ts'
import * as store from './store.ts'

type Covered = { relationship: string; service: string }

/** Says that a relationship covers a service of its provider, one that the person may read. */
export const coverService = (
  ctx: MemberContext,
  { relationship, service, since }: Covered & { since: string },
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    act: async (tx, facts) => {
      const { name, providerId } = found(await store.readableService(tx, ctx, service), 'service')
      if (providerId !== facts.provider.id)
        throw conflict('other-provider', 'Another organisation provides this service.')
      if (!(await store.coverService(tx, ctx.scope, { relationship, service, since })))
        throw conflict('covered-already', 'This relationship covers the service already.')
      return { fact: 'relationship.service-covered', after: { serviceId: service, name, since } }
    },
  })

/** Says that it covers a service no longer. Where somebody holds a role in it, it does. */
export const uncoverService = (
  ctx: MemberContext,
  { relationship, service }: Covered,
): Promise<RelationshipPage> =>
  inRelationship(ctx, relationship, {
    act: async (tx, facts) => {
      const covered = facts.services.find(({ id, until }) => id === service && until === null)
      const { name } = found(covered, 'service')
      if (facts.standingRoles.some(({ serviceId }) => serviceId === service))
        throw conflict('service-has-roles', 'Somebody holds a role in this service: end the role first.')
      await store.endCoverage(tx, ctx.scope, { relationship, service, until: ctx.now.slice(0, 10) })
      return { fact: 'relationship.service-uncovered', before: { serviceId: service, name } }
    },
  })
