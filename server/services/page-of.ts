import type { AskedSignOff, Revision, ServiceCan, ServicePage } from '#model/contract/service-page.ts'
import { isDescribedByProviderAlone } from '#model/definition/clauses.ts'
import { isOpen, refusalOf, type ServiceAction } from '#model/life-cycle/service.ts'
import { partsSignedBy } from '#model/life-cycle/sign-off.ts'
import type { Actor, WorkspaceFacts } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/errors.ts'
import type { PageFacts } from './find-service-page.ts'
import * as policy from './policy.ts'
import { type StoredRevision, viewRevision } from './revision-view.ts'

const policyFacts = (facts: PageFacts) => ({
  ownerId: facts.owner?.id ?? null,
  providerId: facts.provider.id,
  roles: facts.roles.map(({ id, role, person, organisation, active }) => ({
    id,
    role,
    personId: person.id,
    organisationId: organisation.id,
    organisationNames: organisation.names,
    active,
  })),
  readByAll: facts.listed !== null || facts.revisions.some(({ publishedAt }) => publishedAt !== null),
  actorIsOfProvider: facts.actorIsOfProvider,
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
  retire: ['retire', policy.mayRetire],
  invite: ['retire', policy.mayInvite],
  'name-owner': ['retire', policy.mayNameOwner],
}
type Deed = [ServiceAction, (actor: Actor, service: Judged) => boolean]

type Case = { facts: PageFacts; actor: Actor; workspace: WorkspaceFacts; open: Revision | null }

const mayPublishNow = ({ facts, actor, open }: Case): boolean =>
  facts.state !== 'retired' && open !== null && policy.mayPublish(actor, policyFacts(facts))

const canOf = (one: Case, asked: readonly AskedSignOff[]): ServiceCan[] => {
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
const askedOf = (actor: Actor, facts: PageFacts, open: Revision | null): AskedSignOff[] => {
  if (!open) return []
  const held = facts.roles
    .filter(({ person }) => person.id === actor.personId)
    .map(({ role, organisation }) => ({ role, organisation }))
  const { id, names } = facts.provider
  const mine =
    facts.owner?.id === actor.personId ? [{ role: 'owner' as const, organisation: { id, names } }] : []
  return [...mine, ...held].flatMap(({ role, organisation }) => {
    const parts = partsSignedBy(role).filter(
      (part) =>
        !open.signOffs.some(
          (one) =>
            one.role === role &&
            one.part === part &&
            one.organisationId === organisation.id &&
            one.personId === actor.personId,
        ),
    )
    return parts.length === 0 ? [] : [{ role, organisation, parts }]
  })
}

/** The page as this person may see it; `not_found` where they may not see the service at all. */
export const pageOf = (facts: PageFacts, actor: Actor, workspace: WorkspaceFacts): ServicePage => {
  const judged = policyFacts(facts)
  if (!policy.maySee(actor, judged)) throw notFound('service')
  const invited = policy.isInvited(actor, judged)
  const surroundings = {
    signOffs: facts.signOffs,
    organisations: workspace.consumerOrganisations,
    candidates: facts.roles.map(({ organisation }) => organisation.id),
  }
  const view = (wanted: (stored: StoredRevision) => boolean): Revision | null => {
    const stored = facts.texts.find(wanted)
    return stored ? viewRevision(stored, surroundings) : null
  }
  const published = view(({ state }) => state === 'published')
  const open = invited ? view(({ state }) => isOpen(state)) : null
  const asked = askedOf(actor, facts, open)
  const { listedRecords, texts: _texts, signOffs: _signOffs, actorIsOfProvider: _side, ...plain } = facts
  const shown = published ?? (facts.listed ? { ...facts.listed, records: listedRecords } : null)
  const told = (invited ? (open ?? facts.draft) : null) ?? shown
  return {
    ...plain,
    draft: invited ? facts.draft : null,
    open,
    published,
    revisions: invited ? facts.revisions : facts.revisions.filter(({ publishedAt }) => publishedAt !== null),
    roles: facts.roles.map(({ active: _active, ...holder }) => holder),
    people: invited ? facts.people : [],
    need: invited ? facts.need : null,
    describedByProviderAlone: told === null || isDescribedByProviderAlone(told.definition, told.records),
    asked,
    mySide: policy.sideOf(actor, judged),
    can: canOf({ facts, actor, workspace, open }, asked),
  }
}
