import type {
  CodeDocument,
  DocumentKind,
  OrganisationDocument,
  ServiceDocument,
} from '#model/code/document.ts'
import { fold } from '#server/kernel/folding.ts'
import type { Actor } from '#server/kernel/context.ts'
import type { LoadedRelationship, ReadableService } from '#server/relationships/index.ts'
import type { Appliable } from '#server/services/index.ts'
import type {
  KnownGroup,
  KnownNeed,
  KnownOrganisation,
  KnownPair,
  KnownPerson,
  Retirement,
} from './find-surroundings.ts'
import type { AroundRelationships } from './load-relationships.ts'
import { keyOf } from './plan-item.ts'

/** What a document is judged by beside itself. */
export type Surroundings = {
  actor: Actor
  /** The id of what a document refers to: things that stand, and those that are made with it. */
  idOf: (kind: DocumentKind, name: string) => string | undefined
  /** What each organisation is nested in once all documents are applied, by name. */
  parentOf: ReadonlyMap<string, string>
  /** On which day each organisation that is no more ended, by name. */
  endedOrganisations: ReadonlyMap<string, string>
  /** The documents of organisations, by name. */
  documentsOfOrganisations: ReadonlyMap<string, OrganisationDocument>
  /** On which day each group that is no more ended, by name. */
  endedGroups: ReadonlyMap<string, string>
  /** The groups that have not ended once all documents are applied, by what they are called, folded. */
  groupsCalled: ReadonlyMap<string, readonly string[]>
  /** Whom an e-mail address belongs to once all documents are applied, by name. */
  namesByEmail: ReadonlyMap<string, readonly string[]>
  people: ReadonlyMap<string, KnownPerson>
  /** Whom an e-mail address belongs to as things stand. */
  peopleByEmail: ReadonlyMap<string, KnownPerson>
  needs: ReadonlyMap<string, KnownNeed>
  services: ReadonlyMap<string, Appliable>
  /** Of the services that are retired. */
  retirements: ReadonlyMap<string, Retirement>
  /** The organisations that the actor belongs to. */
  lineage: ReadonlySet<string>
  /** The roles of the provider's side that the workspace gives. */
  providerRoles: ReadonlySet<string>
  today: string
  /** The relationships among the documents that stand, as far as the actor may see them, by id. */
  relationships: ReadonlyMap<string, LoadedRelationship>
  /** Those that two sides named in the documents have, by both of their ids. */
  pairs: ReadonlyMap<string, KnownPair>
  /** How many documents of relationships name the same two sides. */
  sidesNamed: ReadonlyMap<string, number>
  /** Services that stand and that relationships name, as far as the actor may read them, by name. */
  knownServices: ReadonlyMap<string, ReadableService>
  /** The documents of services, by name; and the ids of these services. */
  documentsOfServices: ReadonlyMap<string, ServiceDocument>
  servicesGiven: ReadonlySet<string>
}

type Known = {
  actor: Actor
  documents: readonly CodeDocument[]
  ids: ReadonlyMap<string, string>
  organisations: readonly KnownOrganisation[]
  people: readonly KnownPerson[]
  groups: readonly KnownGroup[]
  needs: ReadonlyMap<string, KnownNeed>
  services: ReadonlyMap<string, Appliable>
  retirements: ReadonlyMap<string, Retirement>
  lineage: ReadonlySet<string>
  providerRoles: ReadonlySet<string>
  aroundRelationships: AroundRelationships
}

const countedSides = (documents: readonly CodeDocument[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { kind, spec } of documents) {
    if (kind !== 'Relationship') continue
    const sides = `${spec.provider} ${spec.consumer}`
    counts.set(sides, (counts.get(sides) ?? 0) + 1)
  }
  return counts
}

const servicesIn = (documents: readonly CodeDocument[]): Map<string, ServiceDocument> =>
  new Map(
    documents.flatMap((document) =>
      document.kind === 'Service' ? [[document.metadata.name, document] as const] : [],
    ),
  )

const groupsCalled = ({ groups, documents }: Known): Map<string, string[]> => {
  const running = new Map(groups.flatMap(({ name, words, until }) => (until === null ? [[name, words]] : [])))
  for (const { kind, metadata, spec } of documents) {
    if (kind !== 'Group') continue
    if (spec.until === '') running.set(metadata.name, spec.name)
    else running.delete(metadata.name)
  }
  const called = Map.groupBy(running, ([, words]) => fold(words))
  return new Map([...called].map(([words, some]) => [words, some.map(([name]) => name)]))
}

const endedIn = (things: readonly { name: string; until: string | null }[]): Map<string, string> =>
  new Map(things.flatMap(({ name, until }) => (until === null ? [] : [[name, until] as const])))

const emailsOf = ({ people, documents }: Known): Map<string, string[]> => {
  const emails = new Map(people.map(({ name, email }) => [name ?? '', email]))
  for (const document of documents)
    if (document.kind === 'Person') emails.set(document.metadata.name, document.spec.email)
  const names = new Map<string, string[]>()
  for (const [name, email] of emails) names.set(email, [...(names.get(email) ?? []), name])
  return names
}

/** What stands and what the documents add to it, as they are judged by it. */
export const surroundingsOf = (known: Known): Surroundings => {
  const { organisations, people, documents, ids } = known
  const { services: knownServices, ...aroundRelationships } = known.aroundRelationships
  const documentsOfServices = servicesIn(documents)
  const all = new Map<string, string>()
  for (const [name, { id }] of knownServices) all.set(keyOf({ kind: 'Service', name }), id)
  for (const [key, id] of ids) all.set(key, id)
  for (const { id, name } of organisations) all.set(keyOf({ kind: 'Organisation', name }), id)
  for (const { id, name } of known.groups) all.set(keyOf({ kind: 'Group', name }), id)
  for (const { id, name } of people) all.set(keyOf({ kind: 'Person', name: name ?? '' }), id)
  const parentOf = new Map(organisations.map(({ name, parent }) => [name, parent ?? '']))
  for (const document of documents)
    if (document.kind === 'Organisation') parentOf.set(document.metadata.name, document.spec.parent)
  return {
    actor: known.actor,
    idOf: (kind, name) => all.get(keyOf({ kind, name })),
    parentOf,
    endedOrganisations: endedIn(organisations),
    documentsOfOrganisations: new Map(
      documents.flatMap((one) => (one.kind === 'Organisation' ? [[one.metadata.name, one] as const] : [])),
    ),
    endedGroups: endedIn(known.groups),
    groupsCalled: groupsCalled(known),
    namesByEmail: emailsOf(known),
    people: new Map(people.map((person) => [person.id, person])),
    peopleByEmail: new Map(people.map((person) => [person.email, person])),
    needs: known.needs,
    services: known.services,
    retirements: known.retirements,
    lineage: known.lineage,
    providerRoles: known.providerRoles,
    ...aroundRelationships,
    knownServices,
    sidesNamed: countedSides(documents),
    documentsOfServices,
    servicesGiven: new Set(
      [...documentsOfServices.keys()].flatMap((name) => ids.get(keyOf({ kind: 'Service', name })) ?? []),
    ),
  }
}
