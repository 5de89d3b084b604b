import { withoutEmpty } from '../definition/hash.ts'
import {
  type CodeDocument,
  documentKinds,
  type DutyEntry,
  type GroupDocument,
  type MembershipEntry,
  type OrganisationDocument,
  type PersonDocument,
  type RelationshipDocument,
  type ProviderRoleEntry,
  type RoleEntry,
} from './document.ts'
import { DutyArea } from '../relationships/relationship.ts'
import { inOrderOfTargets } from './dependencies.ts'
import { withFirst } from './memberships.ts'
import { withTerms } from './roles.ts'

/** A record with its keys in order. */
export const sortedByKey = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key] as Value]),
  )

const placeOf = ({ role, organisation, person }: RoleEntry): string =>
  `${['customer', 'user', 'sponsor'].indexOf(role)} ${organisation} ${person}`

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const placeOfProviderRole = ({ role, organisation, person }: ProviderRoleEntry): string =>
  `${role} ${organisation} ${person}`

/** The name in words that a document's spec says; empty where it says none. */
export const wordsOf = (document: CodeDocument): string => {
  if (document.kind === 'Service') return document.spec.value.name
  if (document.kind === 'Person' || document.kind === 'Group') return document.spec.name
  if (document.kind === 'Need') return document.spec.what
  // A relationship is called by its two sides.
  if (document.kind === 'Relationship') return `${document.spec.provider} – ${document.spec.consumer}`
  return document.spec.names.en || document.spec.names.fr
}

/** A spec that names nothing takes the title; a title that says the same again says nothing. */
const titled = (document: CodeDocument): CodeDocument => {
  const { title } = document.metadata
  if (title === '') return document
  const words = wordsOf(document)
  if (words === title) return { ...document, metadata: { ...document.metadata, title: '' } }
  if (words !== '' || document.kind === 'Need' || document.kind === 'Relationship') return document
  const metadata = { ...document.metadata, title: '' }
  if (document.kind === 'Person') return { ...document, metadata, spec: { ...document.spec, name: title } }
  if (document.kind === 'Group') return { ...document, metadata, spec: { ...document.spec, name: title } }
  if (document.kind === 'Service') {
    const value = { ...document.spec.value, name: title }
    return { ...document, metadata, spec: { ...document.spec, value } }
  }
  return { ...document, metadata, spec: { ...document.spec, names: { en: title, fr: '' } } }
}

const placeOfDuty = ({ area, activity, side, person, who, rhythm }: DutyEntry): string =>
  `${DutyArea.options.indexOf(area)} ${[activity, side, person, who, rhythm].join('\n')}`

const orderedRelationship = (document: RelationshipDocument): RelationshipDocument => {
  const { spec } = document
  return {
    ...document,
    spec: {
      ...spec,
      services: [...new Set(spec.services)].toSorted(compare),
      duties: spec.duties.toSorted((one, other) => compare(placeOfDuty(one), placeOfDuty(other))),
    },
  }
}

const placeOfMembership = ({ since, organisation, until }: MembershipEntry): string =>
  [since, organisation, until].join('\n')

/** Where somebody belongs first is said twice, by the organisation and beside its membership: once is enough. */
const orderedPerson = (document: PersonDocument): PersonDocument => {
  const { spec } = document
  const memberships = spec.memberships.toSorted((one, other) =>
    compare(placeOfMembership(one), placeOfMembership(other)),
  )
  const first = memberships.find((one) => one.first === 'yes')
  const meant = first ?? memberships.findLast(({ organisation }) => organisation === spec.organisation)
  return {
    ...document,
    spec: {
      ...spec,
      organisation: spec.organisation || (first?.organisation ?? ''),
      memberships: memberships.map((one) => (one === meant ? withFirst(one, true) : one)),
    },
  }
}

const orderedOrganisation = (document: OrganisationDocument): OrganisationDocument => ({
  ...document,
  spec: {
    ...document.spec,
    successors: document.spec.successors.toSorted((one, other) =>
      compare(Object.values(one).join('\n'), Object.values(other).join('\n')),
    ),
  },
})

const orderedGroup = (document: GroupDocument): GroupDocument => {
  const { members, staffOf } = document.spec
  // Of the same organisation, what is said last.
  const last = [...new Map(staffOf.map((one) => [one.organisation, one])).values()]
  return {
    ...document,
    spec: {
      ...document.spec,
      members: [...new Set(members)].toSorted(compare),
      staffOf: last.toSorted((one, other) => compare(one.organisation, other.organisation)),
    },
  }
}

const orderedSpec = (document: CodeDocument): CodeDocument => {
  if (document.kind === 'Relationship') return orderedRelationship(document)
  if (document.kind === 'Person') return orderedPerson(document)
  if (document.kind === 'Organisation') return orderedOrganisation(document)
  if (document.kind === 'Group') return orderedGroup(document)
  if (document.kind !== 'Service') return document
  const { roles, providerRoles, dependencies, translations } = document.spec
  const texts = Object.entries(sortedByKey(translations)).map(
    ([language, byPath]) => [language, sortedByKey(byPath ?? {})] as const,
  )
  return {
    ...document,
    spec: {
      ...document.spec,
      roles: withTerms(roles).toSorted((one, other) => compare(placeOf(one), placeOf(other))),
      providerRoles: providerRoles.toSorted((one, other) =>
        compare(placeOfProviderRole(one), placeOfProviderRole(other)),
      ),
      dependencies: inOrderOfTargets(dependencies),
      translations: Object.fromEntries(texts),
    },
  }
}

/**
 * The document in the one form that documents saying the same share: keys in the order of the schema, what has no
 * order of its own sorted, the title only where it says something else than the name.
 */
export const inCanonicalForm = (document: unknown, kind: CodeDocument['kind']): CodeDocument => {
  // Parsing puts the keys in the order of the schema, also those that a database has shuffled.
  const parsed = orderedSpec(titled(documentKinds[kind].parse(document)))
  const { labels, annotations } = parsed.metadata
  return {
    ...parsed,
    metadata: {
      ...parsed.metadata,
      labels: sortedByKey(labels),
      annotations: sortedByKey(annotations),
    },
  } as CodeDocument
}

/** Whether two documents in canonical form say the same. */
export const sayTheSame = (one: CodeDocument, other: CodeDocument): boolean =>
  JSON.stringify(withoutEmpty(one)) === JSON.stringify(withoutEmpty(other))
