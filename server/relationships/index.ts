// Relationships of provider and consumer: what both keep of them, and who stands on the consumer's side of a service.
import type { ConsumerRole } from '#model/definition/entries.ts'
import { withdrawRoleInvitations } from '#server/accounts/index.ts'
import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { breaks } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { type Author, record, recordAll } from '#server/kernel/journal.ts'
import { beginAllByRole, beginByRole } from './begin-by-role.ts'

export { endAsPlannedIn, type Ender, endRelationshipIn, type EndRelationship } from './end-relationship.ts'
export { getRelationship, type LoadedRelationship } from './find-relationship-page.ts'
export {
  type AppliedRelationship,
  beginRelationships,
  holdRelationships,
  keepRelationships,
} from './apply-relationships.ts'
export { mayEnd, mayWriteFor } from './policy.ts'
export { routes } from './routes.ts'
export { aroundRelationships, judgedInRoles } from './around-relationships.ts'
export {
  aboveTable,
  hearsRole,
  isOfProvider,
  isSeen,
  standsTables,
  standsWithProvider,
  standsWithProviderOf,
  thoseOf,
  thoseWithRoles,
} from './sides.ts'
export { relateProviderAndConsumer } from './begin-by-role.ts'
export {
  findEndsDue,
  lastHeldUntil,
  type ReadableService,
  readableServices,
  servicesOfRelationship,
} from './store.ts'
export { runsToday } from './running.ts'
export { rowFields, withOrganisations } from './find-relationships.ts'
import { alreadyHeld, holderOf, type OneRole } from './one-role.ts'
import { tellFormer } from './tell-former.ts'
import * as roleStore from './role-store.ts'
export { findClashes, handOverRelationships } from './hand-over.ts'

export { changeRole } from './change-role.ts'
export { assertWithin, deputyOf } from './deputy-of.ts'
export { handOverRole } from './hand-over-role.ts'
export {
  changeProviderRole,
  endProviderRole,
  giveProviderRole,
  providerRolesJson,
  withdrawColleagueInvitations,
} from './provider-roles.ts'
export type { EndedRole } from './role-store.ts'
export { endedBy, tellFormer } from './tell-former.ts'
export { nobody, tellOfDays } from './tell-of-days.ts'
export { type GivenProviderRole, putProviderRoles } from './put-provider-roles.ts'
export { type EndedTerm, findTermsOver, takeTermsOver } from './terms-over.ts'
export { leftEnterprise, vacanciesJson, vacanciesOf, vacancyFacts } from './vacancies.ts'

type NewRole = {
  service: { id: string; name: string }
  providerId: string
  consumerId: string
  role: ConsumerRole
  person: { id: string; name: string }
  speaksFor: string
  /** The group of people that they speak for. */
  groupId?: string | null
  /** Whether they only stand in until the consumer names somebody. */
  interim: boolean
  /** The first day on which the role is no longer held. */
  until: string | null
  /** The holder that they are the deputy of. */
  deputyFor: string | null
}

/** Gives a person a role for a consumer organisation; `conflict` where they hold it already. */
export const giveRole = async (tx: Tx, ctx: MemberContext, given: NewRole): Promise<string> => {
  const { providerId, consumerId, role, person } = given
  const relationshipId = await beginByRole(tx, ctx, { providerId, consumerId })
  const id = newId()
  await roleStore
    .addRoleHolder(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      relationship_id: relationshipId,
      service_id: given.service.id,
      role,
      person_id: person.id,
      speaks_for: given.speaksFor,
      group_id: given.groupId ?? null,
      interim: given.interim,
      until: given.until,
      deputy_for: given.deputyFor,
      since: ctx.now,
    })
    .catch((error: unknown) => {
      throw breaks(error, 'role_holder_once') ? alreadyHeld(given) : error
    })
  await record(tx, ctx, {
    fact: 'role.given',
    subject: { kind: 'service', ...given.service },
    after: {
      role,
      personId: person.id,
      person: person.name,
      consumerId,
      ...(given.groupId && { groupId: given.groupId }),
      ...(given.interim && { interim: true }),
      ...(given.until !== null && { until: given.until }),
      ...(given.deputyFor !== null && { deputyFor: given.deputyFor }),
    },
  })
  return id
}

/**
 * Ends a role, those of its deputies, and what is open of their invitations, and tells whose they were; what was signed
 * while it was held stays signed. `not_found` where nobody holds it.
 */
export const endRole = async (tx: Tx, ctx: MemberContext, one: OneRole): Promise<void> => {
  const { id } = await holderOf(tx, ctx, one)
  const ended = await roleStore.endRoles(tx, ctx.scope, { holderIds: [id], now: ctx.now })
  await recordAll(
    tx,
    ctx,
    ended
      .toSorted((first, other) => Number(other.id === id) - Number(first.id === id))
      .map(({ role, personId, ...rest }) => ({
        fact: 'role.withdrawn',
        subject: { kind: 'service', ...one.service },
        before: { role, personId, ...(rest.id !== id && { deputyFor: id }) },
      })),
  )
  await withdrawRoleInvitations(tx, ctx, ended)
  const people = [...new Set(ended.map(({ personId }) => personId))]
  await tellFormer(tx, ctx, { service: one.service, event: id, people, params: { variant: 'ended' } })
}

/** A role as many are given at once. */
export type GivenRole = {
  id: string
  serviceId: string
  providerId: string
  consumerId: string
  role: ConsumerRole
  personId: string
  speaksFor: string
  groupId: string | null
  interim: boolean
  until: string | null
  /** The id of the holder that they are the deputy of, who may be given the role at the same time. */
  deputyFor: string | null
}

/** Gives many roles that nobody holds yet, without inviting anybody; the caller puts it on record. */
export const giveRoles = async (tx: Tx, ctx: MemberContext, roles: readonly GivenRole[]): Promise<void> => {
  if (roles.length === 0) return
  await beginAllByRole(tx, ctx, roles)
  await roleStore.addRoleHolders(tx, ctx.scope, { roles, now: ctx.now })
}

/** The group that the holder of a role speaks for, whether they only stand in, and until when they hold it. */
export type RoleStanding = { id: string; groupId: string | null; interim: boolean; until: string | null }

/** Says so of many roles; the caller puts it on record. */
export const changeRoles = async (
  tx: Tx,
  ctx: MemberContext,
  roles: readonly RoleStanding[],
): Promise<void> => {
  if (roles.length > 0) await roleStore.changeHolders(tx, ctx.scope, roles)
}

/** Ends many roles, and with each what is open of its invitations; the caller puts it on record and tells people. */
export const endRoles = async (
  tx: Tx,
  ctx: Author & { scope: Scope },
  holderIds: readonly string[],
): Promise<roleStore.EndedRole[]> => {
  if (holderIds.length === 0) return []
  const ended = await roleStore.endRoles(tx, ctx.scope, { holderIds, now: ctx.now })
  await withdrawRoleInvitations(tx, ctx, ended)
  return ended
}
