import type { RouteName } from '#model/contract/contract.ts'
import { type Asking, bodyOf, type Fits } from './asking.ts'
import { isHeld, isOwner, sameWorkspace, seesService } from './people.ts'
import {
  asksOfOrganisation,
  asksOfService,
  ownSidesOf,
  servicesOfStakeholder,
  sidesOf,
  sidesOfPair,
} from './sides.ts'

// What requests ask of what lies between provider and consumer.

/** The sides of the relationship in question, or of the one that is to begin, on which they stand. */
export const sidesOfAsked = (asking: Asking): string[] => {
  const { tables, person, target } = asking
  const { relationship } = target.rows
  if (relationship) return sidesOf(tables, person, relationship)
  const { providerId, consumerId } = bodyOf(asking)
  if (typeof providerId !== 'string' || typeof consumerId !== 'string') return []
  return sidesOfPair(tables, person, { provider_id: providerId, consumer_id: consumerId })
}

/** The same of those for which they write and read what a side keeps to itself. */
export const ownSidesOfAsked = ({ tables, person, target }: Asking): string[] => {
  const { relationship } = target.rows
  return relationship ? ownSidesOf(tables, person, relationship) : []
}

/** The side that a request is for. */
export const sideAsked = (asking: Asking): string =>
  asking.target.rows.relationship_note?.side ?? String(asking.params['side'] ?? bodyOf(asking)['side'])

/** Whether they own all services in question. */
export const ownsAll: Fits = (asking) => {
  const { tables, person, target } = asking
  const { relationship, stakeholder } = target.rows
  const ownsThese = (ids: readonly unknown[]): boolean =>
    ids.every((id) => tables.service.some((one) => one.id === id && isOwner(person, one)))
  if (relationship) {
    const held = tables.role_holder.filter(
      (one) => one.relationship_id === relationship.id && isHeld(tables, one),
    )
    return sidesOfAsked(asking).length > 0 && ownsThese(held.map((one) => one.service_id))
  }
  const { services = [] } = bodyOf(asking) as { services?: string[] }
  const ids = stakeholder ? servicesOfStakeholder(tables, stakeholder).map(({ id }) => id) : services
  return ids.length > 0 && ownsThese(ids)
}

/** Whether they provide or consume what a request asks about. */
export const takesPart: Fits = ({ tables, person, query }) => {
  const service = tables.service.find(({ id }) => id === query['service'])
  if (service) return asksOfService(tables, person, service)
  const organisation = tables.organisation.find(({ id }) => id === query['organisation'])
  return organisation !== undefined && asksOfOrganisation(tables, person, organisation.id)
}

/** Whether something that the path leads to is not there for them in what they may change. */
export const isNotHere: Partial<Record<RouteName, Fits>> = {
  coverService: ({ tables, person, target }) =>
    target.rows.service === undefined || !seesService(tables, person, target.rows.service),
  uncoverService: ({ tables, person, target }) =>
    target.rows.service === undefined ||
    !seesService(tables, person, target.rows.service) ||
    !tables.relationship_service.some(
      (one) =>
        one.relationship_id === target.rows.relationship?.id &&
        one.service_id === target.rows.service?.id &&
        one.until === null,
    ),
  impact: ({ tables, person, query }) =>
    // What is not there may be asked about by nobody.
    ![...tables.service, ...tables.organisation].some(
      (one) => sameWorkspace(one, person) && [query['service'], query['organisation']].includes(one.id),
    ),
  // Whoever held a role once judges in it no more.
  giveJudgement: ({ tables, target }) => !target.rows.role_holder || !isHeld(tables, target.rows.role_holder),
  withdrawJudgement: ({ tables, target }) =>
    !target.rows.role_holder || !isHeld(tables, target.rows.role_holder),
  untieStakeholder: ({ tables, target }) =>
    !tables.stakeholder_service.some(
      (one) =>
        one.stakeholder_id === target.rows.stakeholder?.id && one.service_id === target.rows.service?.id,
    ),
}

/** Whoever held a role once is told that it ended when they sign in it, whether they still see the service or not. */
export const heldOnce = ({ tables, person, target, route, body }: Asking): boolean => {
  const { role, organisationId } = (body ?? {}) as Record<string, unknown>
  return (
    route === 'sign' &&
    tables.role_holder.some(
      (held) =>
        held.service_id === target.rows.service?.id &&
        held.person_id === person.id &&
        held.role === role &&
        tables.relationship.some(
          ({ id, consumer_id }) => id === held.relationship_id && consumer_id === organisationId,
        ),
    )
  )
}
