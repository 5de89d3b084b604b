import type { Revision, ServicePage } from '#model/contract/service-page.ts'
import { isDescribedByProviderAlone } from '#model/definition/clauses.ts'
import { isOpen } from '#model/life-cycle/service.ts'
import { readOnlyParts } from '#model/live/suggest-only.ts'
import type { Actor, WorkspaceFacts } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/errors.ts'
import { askedOf, canOf, policyFacts } from './can-of.ts'
import type { PageFacts } from './find-service-page.ts'
import { forReader } from './for-reader.ts'
import * as policy from './policy.ts'
import { type StoredRevision, type Surroundings, viewRevision } from './revision-view.ts'

/** What decides how far a page's revisions got. */
export const surroundingsOfPage = (facts: PageFacts, workspace: WorkspaceFacts): Surroundings => ({
  signOffs: facts.signOffs,
  declines: facts.revisions
    .filter(({ state }) => state === 'declined')
    .map(({ number, closedBy }) => ({ revision: number, personId: closedBy?.id ?? null })),
  ownerId: facts.owner?.id ?? null,
  organisations: workspace.consumerOrganisations,
  candidates: facts.roles.map(({ organisation }) => organisation.id),
})

const viewerOf = (facts: PageFacts, actor: Actor, workspace: WorkspaceFacts) => {
  const surroundings = surroundingsOfPage(facts, workspace)
  return (wanted: (stored: StoredRevision) => boolean): Revision | null => {
    const stored = facts.texts.find(wanted)
    return stored ? forReader(viewRevision(stored, surroundings), actor, policyFacts(facts)) : null
  }
}

/** Outsiders read who stands behind what is published, not who is being asked. */
const rolesBehind = (published: Revision | null, roles: PageFacts['roles']): PageFacts['roles'] =>
  roles.filter(({ person, role }) =>
    published?.signOffs.some((one) => one.personId === person.id && one.role === role),
  )

/** Somebody of the consumer's side reads who is there for all consumers, or for one that they speak for. */
const providerRolesFor = (
  { providerRoles, roles }: PageFacts,
  side: ServicePage['mySide'],
  actor: Actor,
): PageFacts['providerRoles'] => {
  if (side !== 'consumer') return providerRoles
  const mine = roles.filter(({ person }) => person.id === actor.personId)
  return providerRoles.filter(
    ({ organisation }) =>
      organisation === null || mine.some((one) => one.organisation.id === organisation.id),
  )
}

/** Somebody of the consumer's side reads nothing of a consumer in whose name nobody takes part: that it has a relationship is its own. */
const vacanciesFor = ({ vacancies, roles }: PageFacts, side: ServicePage['mySide']): PageFacts['vacancies'] =>
  side !== 'consumer'
    ? vacancies
    : vacancies.filter(
        ({ organisation }) =>
          organisation === null || roles.some((one) => one.organisation.id === organisation.id),
      )

/** The facts without what only those invited may see. */
const publicFacts = (facts: PageFacts): PageFacts => ({
  ...facts,
  draft: null,
  need: null,
  people: [],
  providerRoles: [],
  vacancies: [],
  texts: facts.texts.filter(({ state }) => !isOpen(state)),
  revisions: facts.revisions.filter(({ publishedAt }) => publishedAt !== null),
})

const isToldByProviderAlone = (
  facts: PageFacts,
  open: Revision | null,
  published: Revision | null,
): boolean => {
  const listed = facts.listed ? { ...facts.listed, records: facts.listedRecords } : null
  const told = open ?? facts.draft ?? published ?? listed
  return told === null || isDescribedByProviderAlone(told.definition, told.records)
}

/** The page as this person may see it; `not_found` where they may not see the service at all. */
export const pageOf = (all: PageFacts, actor: Actor, workspace: WorkspaceFacts): ServicePage => {
  const judged = policyFacts(all)
  if (!policy.maySee(actor, judged)) throw notFound('service')
  const facts = policy.isInvited(actor, judged) ? all : publicFacts(all)
  const view = viewerOf(facts, actor, workspace)
  const published = view(({ state }) => state === 'published')
  const open = view(({ state }) => isOpen(state))
  const asked = askedOf(actor, facts, open)
  const mySide = policy.sideOf(actor, judged)
  const {
    listedRecords: _records,
    texts: _texts,
    signOffs: _signOffs,
    actorIsOfProvider: _side,
    isReadable: _isReadable,
    ...plain
  } = facts
  return {
    ...plain,
    open,
    published,
    providerRoles: providerRolesFor(facts, mySide, actor),
    vacancies: vacanciesFor(facts, mySide),
    roles: facts === all ? facts.roles : rolesBehind(published, facts.roles),
    revisions: facts.revisions.map((one) =>
      open && one.number === open.number ? { ...one, state: open.state } : one,
    ),
    describedByProviderAlone: isToldByProviderAlone(facts, open, published),
    asked,
    mySide,
    readOnly: facts.draft ? readOnlyParts(facts.draft.suggestOnly, mySide) : [],
    // What is possible depends on the draft and the open revision also for those who do not see them.
    can: canOf({ facts: all, actor, workspace, open }, asked),
  }
}
