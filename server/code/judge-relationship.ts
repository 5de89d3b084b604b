import type { RelationshipDocument } from '#model/code/document.ts'
import { RelationshipSide } from '#model/relationships/relationship.ts'
import { type LoadedRelationship, mayEnd, mayWriteFor } from '#server/relationships/index.ts'
import { keyOfPair } from './find-surroundings.ts'
import { newlyTied, unknownReference } from './judge-parties.ts'
import { endsNow, hasRoleFor } from './load-relationships.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

type Spec = RelationshipDocument['spec']
/** What stands, as far as the actor may see it; undefined for one that is to be made. */
type Facts = LoadedRelationship | undefined

const specOf = ({ found }: Item): Spec | null =>
  found?.document.kind === 'Relationship' ? found.document.spec : null

/** Somebody of either side begins one, and administrators do. */
const judgeBeginning = (
  { spec: { provider, consumer } }: RelationshipDocument,
  { actor, lineage, idOf }: Surroundings,
): Block[] =>
  actor.administrator || [provider, consumer].some((name) => lineage.has(idOf('Organisation', name) ?? ''))
    ? []
    : [refusalOf('not-of-sides', { provider, consumer })]

/** Whoever sees one changes it. Who may not know of it learns no more of it than of one that is not there. */
const judgeRight = (document: RelationshipDocument, item: Item, around: Surroundings): Block[] => {
  const facts = around.relationships.get(item.id)
  if (facts?.until === null) return []
  const refused = judgeBeginning(document, around)
  if (refused.length > 0 || !item.found || facts) return refused
  return [refusalOf('name-taken')]
}

/** Both sides stay; there is one relationship for two of them. */
const judgePair = ({ metadata: { name }, spec }: RelationshipDocument, around: Surroundings): Block[] => {
  const { provider, consumer } = spec
  const [providerId = '', consumerId = ''] = [provider, consumer].map((one) =>
    around.idOf('Organisation', one),
  )
  const known = around.pairs.get(keyOfPair({ providerId, consumerId }))
  return known && known.name !== name
    ? [conflictOf('sides-known', { provider, consumer, name: known.name ?? '' })]
    : []
}

const judgeSides = (document: RelationshipDocument, item: Item, around: Surroundings): Block[] => {
  const { provider, consumer } = document.spec
  if (provider === consumer) return [refusalOf('own-consumer', { name: provider })]
  if ((around.sidesNamed.get(`${provider} ${consumer}`) ?? 0) > 1)
    return [refusalOf('sides-twice', { provider, consumer })]
  const standing = specOf(item)
  if (!standing) return judgePair(document, around)
  const stay = standing.provider === provider && standing.consumer === consumer
  return stay ? [] : [conflictOf('sides-fixed')]
}

/** A relationship neither begins nor begins again with an organisation that has ended. */
const judgeEndedSides = (spec: Spec, item: Item, around: Surroundings): Block[] => {
  const ranOn = around.relationships.get(item.id)?.until === null
  return endsNow(spec, around) || ranOn
    ? []
    : RelationshipSide.options.flatMap((side) => newlyTied(around, `spec.${side}`, spec[side]))
}

const judgeReferences = ({ provider, consumer, duties }: Spec, around: Surroundings): Block[] => [
  ...unknownReference(around, 'Organisation', 'spec.provider', provider),
  ...unknownReference(around, 'Organisation', 'spec.consumer', consumer),
  ...duties.flatMap(({ person }, at) =>
    unknownReference(around, 'Person', `spec.duties.${at}.person`, person),
  ),
]

/** Nobody loses a role in a service that goes on because a document ends a relationship. */
const judgeEnding = (spec: Spec, facts: Facts, around: Surroundings): Block[] => {
  const given = [...around.documentsOfServices.values()].some((service) => hasRoleFor(service, spec))
  const left = (facts?.standingRoles ?? []).filter(({ serviceId }) => !around.servicesGiven.has(serviceId))
  if (facts && !mayEnd(around.actor, { ...facts, roles: left })) return [refusalOf('not-owner-of-roles')]
  return given || left.some(({ retired }) => !retired)
    ? [conflictOf('relationship-has-roles', { consumer: spec.consumer })]
    : []
}

/** Until a day to come nobody loses a role; whoever says on which day they do may end them. */
const judgeEndAhead = (facts: Facts, { actor }: Surroundings): Block[] =>
  facts && !mayEnd(actor, { ...facts, roles: facts.standingRoles }) ? [refusalOf('not-owner-of-roles')] : []

/** What has ended stays as it was, or begins again on a later day. */
const judgeEnded = (spec: Spec, item: Item, on: string): Block[] => {
  const isBegunAgain = spec.until === '' && spec.since >= on
  const isSame = JSON.stringify(spec) === JSON.stringify(specOf(item))
  return isBegunAgain || isSame ? [] : [conflictOf('relationship-ended', { on })]
}

/** Both sides do not look at it before it begins; what stands and stays is not judged. */
const judgeReview = ({ since, nextReview }: Spec, item: Item, facts: Facts): Block[] => {
  const standing = specOf(item)
  const review = nextReview || (facts?.nextReviewOn ?? '')
  const stays = standing?.since === since && standing.nextReview === review
  return review === '' || review >= since || stays ? [] : [refusalOf('review-before', { review, since })]
}

const judgeEndDay = ({ since, until }: Spec, facts: Facts): Block[] => {
  const end = until || (facts?.endsOn ?? '')
  return end !== '' && end < since ? [refusalOf('ends-before', { since, until: end })] : []
}

const judgeTerm = (spec: Spec, item: Item, around: Surroundings): Block[] => {
  const facts = around.relationships.get(item.id)
  const days = [...judgeEndDay(spec, facts), ...judgeReview(spec, item, facts)]
  if (days.length > 0) return days
  if (facts && facts.until !== null) return judgeEnded(spec, item, facts.until)
  if (endsNow(spec, around)) return judgeEnding(spec, facts, around)
  return spec.until === (facts?.endsOn ?? '') ? [] : judgeEndAhead(facts, around)
}

/** Whether a relationship runs, or is to run: what has ended stays as it was. */
const runs = (item: Item, { until }: Spec, { relationships }: Surroundings): boolean =>
  until === '' || (relationships.get(item.id)?.until ?? null) === null

const judgeService = ({ provider }: Spec, at: number, name: string, around: Surroundings): Block[] => {
  const given = around.documentsOfServices.get(name)
  if (given) return given.spec.provider === provider ? [] : [refusalOf('other-provider', { name, provider })]
  const service = around.knownServices.get(name)
  if (!service)
    return [refusalOf('unknown-reference', { field: `spec.services.${at}`, kind: 'Service', name })]
  if (service.providerId !== around.idOf('Organisation', provider))
    return [refusalOf('other-provider', { name, provider })]
  return service.retired ? [conflictOf('covers-retired', { name })] : []
}

/** Each side says for itself how it sees the relationship. */
const judgeAims = ({ aims, ...spec }: Spec, item: Item, around: Surroundings): Block[] => {
  const { actor, lineage, idOf } = around
  const belongs = RelationshipSide.options.filter((side) =>
    lineage.has(idOf('Organisation', spec[side]) ?? ''),
  )
  const ownSides = around.relationships.get(item.id)?.ownSides ?? belongs
  return RelationshipSide.options
    .filter((side) => aims[side] !== (specOf(item)?.aims[side] ?? ''))
    .filter((side) => !mayWriteFor(actor, { ownSides }, side))
    .map((side) => refusalOf('aim-of-other-side', { side }))
}

/** Who owns one of the services, or holds a role in one for the consumer. */
const peopleOfServices = ({ consumer, services }: Spec, { documentsOfServices, ...around }: Surroundings) =>
  services.flatMap((name) => {
    const given = documentsOfServices.get(name)
    if (!given) return [around.knownServices.get(name)?.ownerId ?? null]
    const holders = given.spec.roles.filter(({ organisation }) => organisation === consumer)
    return [given.spec.owner, ...holders.map(({ person }) => person)].map((person) =>
      around.idOf('Person', person),
    )
  })

/** Whom a duty may name: who has to do with the relationship; administrators name anybody who is active. */
const judgeDuties = (spec: Spec, item: Item, around: Surroundings): Block[] => {
  const facts = around.relationships.get(item.id)
  const named = facts?.duties.flatMap(({ person }) => person?.id ?? []) ?? []
  const people = facts?.people.map(({ id }) => id) ?? []
  const known = new Set([...named, ...people, around.actor.personId, ...peopleOfServices(spec, around)])
  const isActive = (id: string): boolean => around.people.get(id)?.active !== false
  const gone = spec.duties.find(({ person }) => {
    const id = person === '' ? undefined : around.idOf('Person', person)
    if (id === undefined || named.includes(id)) return false
    return !isActive(id) || !(around.actor.administrator || known.has(id))
  })
  return gone ? [refusalOf('not-of-relationship', { name: gone.person })] : []
}

export const judgeRelationship = (
  document: RelationshipDocument,
  item: Item,
  around: Surroundings,
): Block[] => {
  const refused = judgeRight(document, item, around)
  if (refused.length > 0) return refused
  const sides = judgeSides(document, item, around)
  if (sides.length > 0) return sides
  const { spec } = document
  const whole = [
    ...judgeReferences(spec, around),
    ...judgeEndedSides(spec, item, around),
    ...judgeTerm(spec, item, around),
  ]
  if (!runs(item, spec, around)) return whole
  return [
    ...whole,
    ...spec.services.flatMap((name, at) => judgeService(spec, at, name, around)),
    ...judgeAims(spec, item, around),
    ...judgeDuties(spec, item, around),
  ]
}
