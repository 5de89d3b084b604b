import type { Side } from '#model/definition/clauses.ts'
import type { PartName } from '#model/definition/definition.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { readOnlyParts } from '#model/live/suggest-only.ts'
import type { Actor as Person } from '#server/kernel/context.ts'
import type { HeldRole, ServiceFacts } from './load-service.ts'

/** What rights are judged by. */
export type PolicyFacts = Pick<
  ServiceFacts,
  'ownerId' | 'isReadable' | 'actorIsOfProvider' | 'colleagues'
> & {
  roles: readonly Pick<HeldRole, 'role' | 'personId' | 'organisationId' | 'active'>[]
}
type Facts = PolicyFacts
/** Rights hang on who somebody is, whether they ask or others ask about them. */
type Actor = Pick<Person, 'personId' | 'administrator'>

export const isOwner = (actor: Actor, service: Facts): boolean => service.ownerId === actor.personId

export const holdsARole = (actor: Actor, service: Facts): boolean =>
  service.roles.some(({ personId }) => personId === actor.personId)

/** Holds a role on the provider's side beside the owner: a colleague of theirs, who reads and comments. */
export const isColleague = (actor: Actor, service: Facts): boolean =>
  service.colleagues.includes(actor.personId)

/** Those who shape it: the owner, those who speak for the consumer, and administrators. */
export const mayEdit = (actor: Actor, service: Facts): boolean =>
  isOwner(actor, service) || holdsARole(actor, service) || actor.administrator

/** Those invited: who shapes it, and the owner's colleagues. */
export const isInvited = (actor: Actor, service: Facts): boolean =>
  mayEdit(actor, service) || isColleague(actor, service)

export const maySee = (actor: Actor, service: Facts): boolean =>
  service.isReadable || isInvited(actor, service)

/** People of the provider start one only where nobody owns the service yet: then they do. */
export const mayStartDraft = (actor: Actor, service: Facts): boolean =>
  isOwner(actor, service) || actor.administrator || (service.actorIsOfProvider && service.ownerId === null)

/** The draft is read by all who are invited, and so is how it came about. */
export const maySeeDraft = isInvited

/** Proposing, withdrawing and publishing are the owner's: somebody must answer for what is promised. */
export const mayPropose = isOwner
export const mayWithdraw = isOwner
export const mayPublish = isOwner

/** Whoever is asked to sign may decline. */
export const mayDecline = (actor: Actor, service: Facts): boolean =>
  isOwner(actor, service) || holdsARole(actor, service)

export const mayRetire = (actor: Actor, service: Facts): boolean =>
  isOwner(actor, service) || actor.administrator
export const mayInvite = mayRetire
export const mayGiveProviderRoles = mayRetire
export const mayNameOwner = mayRetire
export const mayDiscard = mayRetire

/**
 * The owner answers for the definition, and so says which side only suggests changes to a part: for the consumer's side
 * and for the provider's, which is the owner's own; administrators may, too. Each part is written by one side at least.
 */
export const maySetWhoWrites = mayRetire

/** Whether the person holds this role for this organisation at this moment; the owner signs for the provider. */
export const maySignAs = (
  actor: Actor,
  service: Facts & Pick<ServiceFacts, 'providerId'>,
  { role, organisationId }: { role: SignRole; organisationId: string },
): boolean =>
  role === 'owner'
    ? isOwner(actor, service) && organisationId === service.providerId
    : service.roles.some(
        (held) =>
          held.personId === actor.personId && held.role === role && held.organisationId === organisationId,
      )

/** The roles that somebody holds in a service themselves, the owner's included. */
export const rolesOf = (actor: Actor, service: Facts): SignRole[] =>
  SignRole.options.filter((role) =>
    role === 'owner'
      ? isOwner(actor, service)
      : service.roles.some((held) => held.personId === actor.personId && held.role === role && held.active),
  )

/** What a service rests on beyond what its text names is known to the provider's side alone. */
export const maySeeSuppliers = (actor: Actor, service: Facts): boolean =>
  isOwner(actor, service) || service.actorIsOfProvider || actor.administrator

/** Those of the provider's side who may edit the draft, or start one, say what the service rests on. */
export const maySaySuppliers = (actor: Actor, service: Facts): boolean =>
  mayStartDraft(actor, service) || (service.actorIsOfProvider && holdsARole(actor, service))

/** Whoever made a waiver or holds its role ends it; the owner and administrators may, as it hides what is wrong. */
export const mayEndWaiver = (
  actor: Actor,
  service: Facts,
  { personId, role }: { personId: string; role: SignRole },
): boolean =>
  personId === actor.personId ||
  rolesOf(actor, service).includes(role) ||
  isOwner(actor, service) ||
  actor.administrator

/** Who answers for the service and who holds a role say that their side looked at it again. */
export const mayReview = (actor: Actor, service: Facts): boolean => rolesOf(actor, service).length > 0

/** Everybody who shapes it writes a part, unless their side only suggests changes to it; they confirm it all the same. */
export const mayWritePart = (
  actor: Actor,
  service: Facts & Pick<ServiceFacts, 'suggestOnly'>,
  part: PartName,
): boolean =>
  mayEdit(actor, service) && !readOnlyParts(service.suggestOnly, sideOf(actor, service)).includes(part)

/** Bringing a point back rewrites parts of the draft: each of them asks for the right to write it. */
export const mayRestore = (
  actor: Actor,
  service: Facts & Pick<ServiceFacts, 'suggestOnly'>,
  parts: readonly PartName[],
): boolean => parts.every((part) => mayWritePart(actor, service, part))

/** The side that a person acts for: who owns the service words for the provider, whatever other role they hold. */
export const sideOf = (actor: Actor, service: Facts): Side => {
  if (isOwner(actor, service)) return 'provider'
  if (holdsARole(actor, service)) return 'consumer'
  return service.actorIsOfProvider || isColleague(actor, service) ? 'provider' : 'neither'
}
