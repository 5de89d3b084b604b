// Who stands on the consumer's side of a service: relationships of provider and consumer, and who holds a role in them.
import type { ConsumerRole } from '#model/definition/entries.ts'
import { withdrawRoleInvitations } from '#server/accounts/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { breaks, conflict, found } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { record } from '#server/kernel/journal.ts'
import * as store from './store.ts'

/** Makes the relationship of a provider and a consumer where there was none; whoever consumes here may provide there. */
export const relateProviderAndConsumer = async (
  tx: Tx,
  ctx: MemberContext,
  pair: { providerId: string; consumerId: string },
): Promise<string> => store.relationshipOf(tx, ctx.scope, { id: newId(), ...pair, now: ctx.now })

type NewRole = {
  service: { id: string; name: string }
  providerId: string
  consumerId: string
  role: ConsumerRole
  person: { id: string; name: string }
  speaksFor: string
  /** Whether they only stand in until the consumer names somebody. */
  interim: boolean
}

/** Gives a person a role for a consumer organisation; `conflict` where they hold it already. */
export const giveRole = async (tx: Tx, ctx: MemberContext, given: NewRole): Promise<string> => {
  const { providerId, consumerId, role, person } = given
  const relationshipId = await store.relationshipOf(tx, ctx.scope, {
    id: newId(),
    providerId,
    consumerId,
    now: ctx.now,
  })
  const id = newId()
  await store
    .addRoleHolder(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      relationship_id: relationshipId,
      service_id: given.service.id,
      role,
      person_id: person.id,
      speaks_for: given.speaksFor,
      interim: given.interim,
      since: ctx.now,
    })
    .catch((error: unknown) => {
      throw breaks(error, 'role_holder_once')
        ? conflict('role-held', `${person.name} holds this role for this organisation already.`)
        : error
    })
  await record(tx, ctx, {
    fact: 'role.given',
    subject: { kind: 'service', ...given.service },
    after: {
      role,
      personId: person.id,
      person: person.name,
      consumerId,
      ...(given.interim && { interim: true }),
    },
  })
  return id
}

/** Ends a role; what was signed while it was held stays signed. `not_found` where nobody holds it. */
export const endRole = async (
  tx: Tx,
  ctx: MemberContext,
  { service, holderId }: { service: { id: string; name: string }; holderId: string },
): Promise<void> => {
  const ended = found(
    await store.endRole(tx, ctx.scope, { serviceId: service.id, holderId, now: ctx.now }),
    'role holder',
  )
  await record(tx, ctx, {
    fact: 'role.withdrawn',
    subject: { kind: 'service', ...service },
    before: { role: ended.role, personId: ended.person_id },
  })
}

/** A role as many are given at once. */
export type GivenRole = {
  serviceId: string
  providerId: string
  consumerId: string
  role: ConsumerRole
  personId: string
  speaksFor: string
  interim: boolean
}

/** Gives many roles that nobody holds yet, without inviting anybody; the caller puts it on record. */
export const giveRoles = async (tx: Tx, ctx: MemberContext, roles: readonly GivenRole[]): Promise<void> => {
  if (roles.length === 0) return
  await store.addRelationships(tx, ctx.scope, {
    pairs: roles.map((role) => ({ ...role, id: newId() })),
    now: ctx.now,
  })
  await store.addRoleHolders(tx, ctx.scope, {
    roles: roles.map((role) => ({ ...role, id: newId() })),
    now: ctx.now,
  })
}

/** Whether the holder of a role only stands in. */
export type RoleStanding = { id: string; interim: boolean }

/** Says of many roles whether their holders stand in; the caller puts it on record. */
export const standIn = async (tx: Tx, ctx: MemberContext, roles: readonly RoleStanding[]): Promise<void> => {
  if (roles.length > 0) await store.standIn(tx, ctx.scope, roles)
}

/** Ends many roles, and with each what is open of its invitations; the caller puts it on record. */
export const endRoles = async (tx: Tx, ctx: MemberContext, holderIds: readonly string[]): Promise<void> => {
  if (holderIds.length === 0) return
  const ended = await store.endRoles(tx, ctx.scope, { holderIds, now: ctx.now })
  await withdrawRoleInvitations(tx, ctx, ended)
}
