import type { RoleHolder } from '#model/contract/service-page.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Language } from '#model/text.ts'
import { invite } from '#server/accounts/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOrAddPerson, runningOrganisation } from '#server/parties/index.ts'
import { groupSpokenFor } from '#server/people-groups/index.ts'
import { assertWithin, deputyOf, giveRole } from '#server/relationships/index.ts'
import { deputyUntil } from '#model/roles/term.ts'
import { assertAhead } from './assert-ahead.ts'
import { assertMaySpeak } from './assert-may-speak.ts'
import { assertPossible, lockService, type ServiceFacts } from './load-service.ts'
import { mayInvite, maySee } from './policy.ts'

type Invited = {
  service: string
  role: ConsumerRole
  organisationId: string
  name: string
  email: string
  homeOrganisationId?: string | undefined
  speaksFor: string
  groupId?: string | null | undefined
  interim: boolean
  until?: string | null | undefined
  deputyFor?: string | null | undefined
  message: string
  language: Language
}

/** Until when the role is held, and for whom as their deputy. */
const termOf = async (
  tx: Tx,
  ctx: MemberContext,
  { deputyFor, until = null, role, organisationId }: Invited,
  { id, name }: ServiceFacts,
) => {
  const service = { id, name }
  if (!deputyFor) return { service, principal: null, until }
  const principal = await deputyOf(tx, ctx, { service, holderId: deputyFor, role, organisationId })
  assertWithin(until, principal)
  return { service, principal, until: deputyUntil(until, principal) }
}

/** Whoever is to hold the role, added where they are new: still active, and not the owner of the service. */
const whoIsInvited = async (tx: Tx, ctx: MemberContext, invited: Invited, facts: ServiceFacts) => {
  const person = await findOrAddPerson(tx, ctx, {
    name: invited.name,
    email: invited.email,
    organisationId: invited.homeOrganisationId ?? invited.organisationId,
  })
  assertMaySpeak(facts, person)
  return person
}

/** Gives a person a role on the consumer's side and sends them a mail with one link: an invitation, or the service's page. */
export const inviteRoleHolder = (ctx: MemberContext, invited: Invited): Promise<RoleHolder> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, invited.service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayInvite(ctx.actor, facts), 'Only the service owner and administrators invite people to it.')
    assertPossible('retire', facts)
    const organisation = await runningOrganisation(tx, ctx.scope, invited.organisationId)
    if (organisation.id === facts.providerId) {
      throw conflict('both-sides', 'The provider does not speak for the consumer: name another organisation.')
    }
    assertAhead(ctx, invited.until)
    const group = await groupSpokenFor(tx, ctx.scope, invited.groupId ?? null)
    const { service, principal, until } = await termOf(tx, ctx, invited, facts)
    const person = await whoIsInvited(tx, ctx, invited, facts)
    const id = await giveRole(tx, ctx, {
      service,
      providerId: facts.providerId,
      consumerId: organisation.id,
      role: invited.role,
      person: { id: person.id, name: person.name },
      speaksFor: invited.speaksFor,
      groupId: group?.id ?? null,
      interim: invited.interim,
      until,
      deputyFor: principal?.id ?? null,
    })
    await invite(tx, ctx, {
      person: { id: person.id, name: person.name, email: person.email, accountId: person.accountId },
      role: invited.role,
      service,
      organisation: { id: organisation.id, names: organisation.names },
      part: { deputyFor: principal?.person.name, until },
      message: invited.message,
      language: invited.language,
    })
    return {
      id,
      role: invited.role,
      person: { id: person.id, name: person.name },
      organisation: { id: organisation.id, names: organisation.names },
      speaksFor: invited.speaksFor,
      group,
      interim: invited.interim,
      since: ctx.now,
      until,
      deputyFor: principal && { id: principal.id, name: principal.person.name },
      pending: person.accountId === null,
      active: person.accountId !== null,
    }
  })
