import { EMail } from '../contract/accounts.ts'
import { lostTranslations, textPaths } from '../definition/lost-translations.ts'
import {
  definitionOf,
  type OrganisationDocument,
  type PersonDocument,
  type RelationshipDocument,
  type ServiceDocument,
} from './document.ts'
import { faultAt } from './fault-at.ts'
import type { Fault, FaultWords } from './fault.ts'
import { badDependencies } from './dependency-faults.ts'
import { firstDiffers, overlapping } from './memberships.ts'
import { nearestOf } from './nearest.ts'
import type { ReadDocument } from './read.ts'
import { deputyOfNobody } from './roles.ts'
import { goAmiss } from './successors.ts'

// What can be read, and yet no workspace takes it: whoever checks files hears of it before they apply them.

/** The field that a document has its name in words in, where it has none. */
const namelessField = ({ document }: ReadDocument): string | null => {
  switch (document.kind) {
    case 'Organisation':
      return document.spec.names.en === '' && document.spec.names.fr === '' ? 'spec.names' : null
    case 'Person':
    case 'Group':
      return document.spec.name === '' ? 'spec.name' : null
    case 'Service':
      return document.spec.value.name === '' ? 'spec.value.name' : null
    case 'Need':
    case 'Relationship':
      return null
  }
}

const nameless = (read: ReadDocument): Fault[] => {
  const field = namelessField(read)
  const { kind } = read.document
  return field === null
    ? []
    : [faultAt(read, ['metadata', 'name'], { code: 'nameless', params: { kind, field } })]
}

const badAddress = (read: ReadDocument, { spec: { email } }: PersonDocument): Fault[] =>
  EMail.safeParse(email).success
    ? []
    : [faultAt(read, ['spec', 'email'], { code: 'not-an-address', params: { email } })]

/** Memberships that end before they begin, that meet, or of which another is first than the one that is said. */
const badMemberships = (read: ReadDocument, { spec }: PersonDocument): Fault[] => {
  const { memberships } = spec
  const at = (index: number, words: FaultWords, ...field: string[]): Fault =>
    faultAt(read, ['spec', 'memberships', index, ...field], words)
  const backwards = memberships.flatMap(({ since, until }, index) =>
    until !== '' && since !== '' && until < since
      ? [at(index, { code: 'ends-before', params: { since, until } }, 'until')]
      : [],
  )
  const twice = overlapping(memberships)
  return [
    ...backwards,
    ...(twice === -1
      ? []
      : [
          at(twice, {
            code: 'memberships-meet',
            params: { name: memberships[twice]?.organisation ?? '' },
          }),
        ]),
    ...(firstDiffers(spec)
      ? [faultAt(read, ['spec', 'memberships'], { code: 'first-differs', params: {} })]
      : []),
  ]
}

/** Two people of one address; two documents of one name are told as that. */
const sharedAddresses = (read: readonly ReadDocument[]): Fault[] => {
  const first = new Map<string, ReadDocument>()
  return read.flatMap((one) => {
    if (one.document.kind !== 'Person') return []
    const { email } = one.document.spec
    const other = first.get(email.toLowerCase())
    if (!other) first.set(email.toLowerCase(), one)
    const name = other?.document.metadata.name
    if (!other || name === undefined || name === one.document.metadata.name) return []
    const params = { email, name, file: other.file, line: other.place.line }
    return [faultAt(one, ['spec', 'email'], { code: 'shared-address', params })]
  })
}

const rolesTwice = (read: ReadDocument, { spec }: ServiceDocument): Fault[] => {
  const seen = new Set<string>()
  return (['roles', 'providerRoles'] as const).flatMap((list) =>
    spec[list].flatMap(({ role, person, organisation }, at) => {
      const place = `${list} ${role} ${person} ${organisation}`
      if (!seen.has(place)) {
        seen.add(place)
        return []
      }
      return [faultAt(read, ['spec', list, at], { code: 'role-twice', params: { name: person } })]
    }),
  )
}

/** A deputy of somebody who does not hold the role. */
const lostDeputies = (read: ReadDocument, { spec: { roles } }: ServiceDocument): Fault[] => {
  const at = deputyOfNobody(roles)
  if (at === -1) return []
  const params = { name: roles[at]?.deputyFor ?? '' }
  return [faultAt(read, ['spec', 'roles', at, 'deputyFor'], { code: 'deputy-of-nobody', params })]
}

const pathFaults = (read: ReadDocument, document: ServiceDocument): Fault[] => {
  const definition = definitionOf(document)
  return lostTranslations(definition, document.spec.translations).map(({ language, path }) => {
    const near = nearestOf(path, textPaths(definition))
    const words: FaultWords = near
      ? { code: 'unknown-path-near', params: { path, near } }
      : { code: 'unknown-path', params: { path } }
    return faultAt(read, ['spec', 'translations', language, path], words)
  })
}

/** A relationship of one with itself, or one that ends before it began. */
const badRelationship = (
  read: ReadDocument,
  { spec: { provider, consumer, since, until } }: RelationshipDocument,
): Fault[] => [
  ...(provider === consumer
    ? [faultAt(read, ['spec', 'consumer'], { code: 'own-consumer', params: { name: provider } })]
    : []),
  ...(until !== '' && since !== '' && until < since
    ? [faultAt(read, ['spec', 'until'], { code: 'ends-before', params: { since, until } })]
    : []),
]

/** Two relationships of the same two sides; two documents of one name are told as that. */
const sharedSides = (read: readonly ReadDocument[]): Fault[] => {
  const first = new Map<string, ReadDocument>()
  return read.flatMap((one) => {
    if (one.document.kind !== 'Relationship') return []
    const { provider, consumer } = one.document.spec
    const pair = `${provider} ${consumer}`
    const other = first.get(pair)
    if (!other) first.set(pair, one)
    const name = other?.document.metadata.name
    if (!other || name === undefined || name === one.document.metadata.name) return []
    const params = { name, provider, consumer, file: other.file, line: other.place.line }
    return [faultAt(one, ['spec', 'provider'], { code: 'shared-sides', params })]
  })
}

const badSuccessors = (read: readonly ReadDocument[]): Fault[] => {
  const organisations = new Map<string, OrganisationDocument>()
  for (const { document } of read)
    if (document.kind === 'Organisation') organisations.set(document.metadata.name, document)
  return read.flatMap((one) => {
    const { document } = one
    if (document.kind !== 'Organisation' || document.spec.successors.length === 0) return []
    const isAmiss = goAmiss(document.metadata.name, document.spec, (name) => organisations.get(name)?.spec)
    return isAmiss ? [faultAt(one, ['spec', 'successors'], { code: 'successors-amiss', params: {} })] : []
  })
}

const ofOne = (read: ReadDocument): Fault[] => {
  const { document } = read
  const own = nameless(read)
  if (document.kind === 'Person')
    return [...own, ...badAddress(read, document), ...badMemberships(read, document)]
  if (document.kind === 'Relationship') return badRelationship(read, document)
  if (document.kind !== 'Service') return own
  return [
    ...own,
    ...rolesTwice(read, document),
    ...lostDeputies(read, document),
    ...badDependencies(read, document),
    ...pathFaults(read, document),
  ]
}

/** What is wrong with documents that can be read, as every workspace would say. */
export const workspaceFaults = (read: readonly ReadDocument[]): Fault[] => [
  ...read.flatMap(ofOne),
  ...sharedAddresses(read),
  ...sharedSides(read),
  ...badSuccessors(read),
]
