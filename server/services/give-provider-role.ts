import type { ProviderRoleHolder } from '#model/contract/roles.ts'
import type { Names, Term } from '#model/contract/workspaces.ts'
import { type ProviderRole, providerRolesOf, providerRoleTerm } from '#model/roles/provider-role.ts'
import type { Language } from '#model/text.ts'
import { invite } from '#server/accounts/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid, notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOrAddPerson, runningOrganisation } from '#server/parties/index.ts'
import {
  changeProviderRole as changeIn,
  endProviderRole as endIn,
  giveProviderRole as giveIn,
} from '#server/relationships/index.ts'
import { termsOf } from '#server/workspaces/index.ts'
import { assertAhead } from './assert-ahead.ts'
import { assertPossible, lockService, type ServiceFacts } from './load-service.ts'
import { mayGiveProviderRoles, maySee } from './policy.ts'

type Given = {
  service: string
  role: ProviderRole
  organisationId: string | null
  name: string
  email: string
  until: string | null
  message: string
  language: Language
}

const lockForRoles = async (tx: Tx, ctx: MemberContext, service: string): Promise<ServiceFacts> => {
  const facts = await lockService(tx, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  permit(
    mayGiveProviderRoles(ctx.actor, facts),
    'Roles of the provider’s side are given and ended by the service owner and administrators.',
  )
  return facts
}

/** The consumer that a role is held for; it is not the provider, and null for all of the service's. */
const consumerOf = async (
  tx: Tx,
  ctx: MemberContext,
  { id, providerId }: { id: string | null; providerId: string },
): Promise<{ id: string; names: Names } | null> => {
  if (id === null) return null
  if (id === providerId) throw invalid('organisationId', 'is the provider, not a consumer', 'own-consumer')
  const { names } = await runningOrganisation(tx, ctx.scope, id)
  return { id, names }
}

const assertGiven = (role: ProviderRole, vocabulary: readonly Term[]): void => {
  if (!providerRolesOf(vocabulary).includes(role))
    throw invalid('role', 'is no role of the provider’s side in this workspace', 'no-such-role')
}

/** What a role beside the usual ones is called here. */
const namesOf = (role: ProviderRole, vocabulary: readonly Term[]): Names | null =>
  vocabulary.find(({ kind, key }) => kind === providerRoleTerm && key === role)?.names ?? null

/** Whoever speaks for a consumer of the service is not of its provider's side as well. */
const assertNotBothSides = (facts: ServiceFacts, { id, name }: { id: string; name: string }): void => {
  if (facts.roles.some(({ personId }) => personId === id))
    throw conflict('both-sides', `${name} speaks for a consumer of this service: end that role first.`)
}

/** Gives a person a role on the provider's side and invites them: they read and comment, and sign nothing. */
export const giveProviderRole = (ctx: MemberContext, given: Given): Promise<ProviderRoleHolder> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockForRoles(tx, ctx, given.service)
    assertPossible('retire', facts)
    assertAhead(ctx, given.until)
    const vocabulary = await termsOf(tx, ctx.scope)
    assertGiven(given.role, vocabulary)
    const { providerId } = facts
    const organisation = await consumerOf(tx, ctx, { id: given.organisationId, providerId })
    const { name, email } = given
    const person = await findOrAddPerson(tx, ctx, { name, email, organisationId: providerId })
    if (!person.active) throw conflict('person-inactive', `${person.name} is no longer active here.`)
    assertNotBothSides(facts, person)
    const service = { id: facts.id, name: facts.name }
    const { role, until } = given
    const id = await giveIn(tx, ctx, {
      service,
      providerId,
      consumerId: organisation?.id ?? null,
      role,
      person,
      until,
    })
    await invite(tx, ctx, {
      person: { id: person.id, name: person.name, email: person.email, accountId: person.accountId },
      role: 'colleague',
      service,
      organisation: { id: providerId, names: facts.providerNames },
      part: {
        until,
        held: { role, names: namesOf(role, vocabulary), consumer: organisation?.names ?? null },
      },
      message: given.message,
      language: given.language,
    })
    const isHere = person.accountId !== null
    return {
      id,
      role,
      person: { id: person.id, name: person.name },
      organisation,
      since: ctx.now,
      until,
      pending: !isHere,
      active: isHere,
    }
  })

/** Changes until when somebody holds a role on the provider's side. */
export const changeProviderRole = (
  ctx: MemberContext,
  { service, holder, until }: { service: string; holder: string; until: string | null },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockForRoles(tx, ctx, service)
    assertPossible('retire', facts)
    assertAhead(ctx, until)
    const { id, name } = facts
    await changeIn(tx, ctx, { service: { id, name }, holderId: holder, until })
  })

/** Ends a role on the provider's side; from then on the person does not arrive by its invitation either. */
export const endProviderRole = (
  ctx: MemberContext,
  { service, holder }: { service: string; holder: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockForRoles(tx, ctx, service)
    const { id, name, providerId } = facts
    await endIn(tx, ctx, { service: { id, name }, providerId, holderId: holder })
  })
