import type { AskedSignOff, Revision, ServiceCan } from '#model/contract/service-page.ts'
import { refusalOf, type ServiceAction } from '#model/life-cycle/service.ts'
import { partsToSign } from '#model/life-cycle/sign-off.ts'
import type { Actor, WorkspaceFacts } from '#server/kernel/context.ts'
import type { PageFacts } from './find-service-page.ts'
import * as policy from './policy.ts'

/** What the policy judges by, out of a page's facts. */
export const policyFacts = (facts: PageFacts) => ({
  ownerId: facts.owner?.id ?? null,
  providerId: facts.provider.id,
  roles: facts.roles.map(({ id, role, person, organisation, active, until, deputyFor }) => ({
    id,
    role,
    personId: person.id,
    organisationId: organisation.id,
    organisationNames: organisation.names,
    active,
    until,
    deputyFor: deputyFor?.id ?? null,
    deputyForName: deputyFor?.name ?? null,
  })),
  isReadable: facts.isReadable,
  actorIsOfProvider: facts.actorIsOfProvider,
  colleagues: facts.providerRoles.map(({ person }) => person.id),
})

type Judged = ReturnType<typeof policyFacts>

// What each deed needs: a state that allows it, and the right to do it.
const deeds: Record<Exclude<ServiceCan, 'sign' | 'publish' | 'publish-without-agreement'>, Deed> = {
  draft: ['draft', policy.mayStartDraft],
  edit: ['edit', policy.mayEdit],
  confirm: ['edit', policy.mayEdit],
  translate: ['edit', policy.mayEdit],
  discard: ['discard', policy.mayDiscard],
  propose: ['propose', policy.mayPropose],
  withdraw: ['withdraw', policy.mayWithdraw],
  decline: ['decline', policy.mayDecline],
  review: ['review', policy.mayReview],
  retire: ['retire', policy.mayRetire],
  invite: ['retire', policy.mayInvite],
  'name-owner': ['retire', policy.mayNameOwner],
  'set-who-writes': ['edit', policy.maySetWhoWrites],
}
type Deed = [ServiceAction, (actor: Actor, service: Judged) => boolean]

type Case = { facts: PageFacts; actor: Actor; workspace: WorkspaceFacts; open: Revision | null }

const mayPublishNow = ({ facts, actor, open }: Case): boolean =>
  facts.state !== 'retired' && open !== null && policy.mayPublish(actor, policyFacts(facts))

/** What this person may do now: state and right together. */
export const canOf = (one: Case, asked: readonly AskedSignOff[]): ServiceCan[] => {
  const { facts, actor, workspace, open } = one
  const states = {
    service: facts.state,
    hasDraft: facts.draft !== null,
    revisions: facts.revisions.map(({ state }) => state),
  }
  const plain = (Object.keys(deeds) as (keyof typeof deeds)[]).filter((deed) => {
    const [action, mayDo] = deeds[deed]
    return refusalOf(action, states) === null && mayDo(actor, policyFacts(facts))
  })
  return [
    ...plain,
    ...(asked.length > 0 && facts.state !== 'retired' ? (['sign'] as const) : []),
    ...(mayPublishNow(one) && open?.state === 'agreed' ? (['publish'] as const) : []),
    ...(mayPublishNow(one) && workspace.publishWithoutAgreement
      ? (['publish-without-agreement'] as const)
      : []),
  ]
}

/** What this person is asked to sign on the open revision: their roles' parts that nobody of their organisation has signed. */
export const askedOf = (actor: Actor, facts: PageFacts, open: Revision | null): AskedSignOff[] => {
  if (!open) return []
  const held = facts.roles
    .filter(({ person }) => person.id === actor.personId)
    .map(({ role, organisation }) => ({ role, organisation }))
  const { id, names } = facts.provider
  const mine =
    facts.owner?.id === actor.personId ? [{ role: 'owner' as const, organisation: { id, names } }] : []
  return [...mine, ...held].flatMap(({ role, organisation }) => {
    const parts = partsToSign({ role, organisationId: organisation.id }, open.signOffs)
    return parts.length === 0 ? [] : [{ role, organisation, parts }]
  })
}
