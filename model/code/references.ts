import type { CodeDocument, DocumentKind, OrganisationDocument, ServiceDocument } from './document.ts'
import { faultAt } from './fault-at.ts'
import type { Fault, FaultWords } from './fault.ts'
import { nearestOf } from './nearest.ts'
import type { ReadDocument } from './read.ts'

/** A document by its kind and name, which no two share. */
export type Named = { kind: DocumentKind; name: string }

/** What one document says of another, and where. */
export type Reference = Named & { path: readonly PropertyKey[] }

const to = (kind: DocumentKind, name: string, ...path: PropertyKey[]): Reference => ({
  kind,
  name,
  path: ['spec', ...path],
})

const ofService = ({ spec }: ServiceDocument): Reference[] => [
  to('Organisation', spec.provider, 'provider'),
  to('Person', spec.owner, 'owner'),
  ...spec.roles.flatMap(({ person, organisation, deputyFor, group }, at) => [
    to('Person', person, 'roles', at, 'person'),
    to('Organisation', organisation, 'roles', at, 'organisation'),
    to('Person', deputyFor, 'roles', at, 'deputyFor'),
    to('Group', group, 'roles', at, 'group'),
  ]),
  ...spec.providerRoles.flatMap(({ person, organisation }, at) => [
    to('Person', person, 'providerRoles', at, 'person'),
    to('Organisation', organisation, 'providerRoles', at, 'organisation'),
  ]),
  ...spec.dependencies.flatMap(({ service, supplier }, at) => [
    to('Service', service, 'dependencies', at, 'service'),
    to('Organisation', supplier, 'dependencies', at, 'supplier'),
  ]),
]

const allOf = (document: CodeDocument): Reference[] => {
  switch (document.kind) {
    case 'Organisation': {
      const { parent, successors } = document.spec
      return [
        to('Organisation', parent, 'parent'),
        ...successors.map((one, at) =>
          to('Organisation', one.organisation, 'successors', at, 'organisation'),
        ),
      ]
    }
    case 'Person': {
      const { organisation, memberships } = document.spec
      return [
        to('Organisation', organisation, 'organisation'),
        ...memberships.map((one, at) =>
          to('Organisation', one.organisation, 'memberships', at, 'organisation'),
        ),
      ]
    }
    case 'Group': {
      const { organisation, members, staffOf } = document.spec
      return [
        to('Organisation', organisation, 'organisation'),
        ...members.map((name, at) => to('Person', name, 'members', at)),
        ...staffOf.map((one, at) => to('Organisation', one.organisation, 'staffOf', at, 'organisation')),
      ]
    }
    case 'Need': {
      const { statedBy, organisation, provider } = document.spec
      return [
        to('Person', statedBy, 'statedBy'),
        to('Organisation', organisation, 'organisation'),
        to('Organisation', provider, 'provider'),
      ]
    }
    case 'Service':
      return ofService(document)
    case 'Relationship': {
      const { provider, consumer, services, duties } = document.spec
      return [
        to('Organisation', provider, 'provider'),
        to('Organisation', consumer, 'consumer'),
        ...services.map((name, at) => to('Service', name, 'services', at)),
        ...duties.map(({ person }, at) => to('Person', person, 'duties', at, 'person')),
      ]
    }
  }
}

/** All that a document refers to. */
export const referencesOf = (document: CodeDocument): Reference[] =>
  allOf(document).filter(({ name }) => name !== '')

/** Names by kind, of all documents that are there. */
type Index = Map<DocumentKind, Map<string, ReadDocument | null>>

const indexOf = (read: readonly ReadDocument[], others: readonly Named[]): Index => {
  const index: Index = new Map()
  const put = (kind: DocumentKind, name: string, found: ReadDocument | null): void => {
    const names = index.get(kind) ?? new Map<string, ReadDocument | null>()
    index.set(kind, names)
    if (!names.has(name)) names.set(name, found)
  }
  for (const one of read) put(one.document.kind, one.document.metadata.name, one)
  for (const { kind, name } of others) put(kind, name, null)
  return index
}

/** How many names that are not there are compared with all that are: beyond, thousands would take minutes. */
const mostCompared = 50

/** The name that was most likely meant, for the first names that are not there. */
const nearestIn = (index: Index): ((reference: Named) => string | undefined) => {
  const compared = new Map<string, string | undefined>()
  return ({ kind, name }) => {
    const key = `${kind} ${name}`
    if (!compared.has(key) && compared.size < mostCompared)
      compared.set(key, nearestOf(name, index.get(kind)?.keys() ?? []))
    return compared.get(key)
  }
}

const wordsOf = (
  reference: Reference,
  index: Index,
  nearest: ReturnType<typeof nearestIn>,
): FaultWords | null => {
  const { kind, name } = reference
  if (index.get(kind)?.has(name)) return null
  const other = [...index].find(([, known]) => known.has(name))?.[0]
  if (other) return { code: 'reference-of-wrong-kind', params: { name, kind: other, wanted: kind } }
  const near = nearest(reference)
  return near
    ? { code: 'unknown-reference-near', params: { kind, name, near } }
    : { code: 'unknown-reference', params: { kind, name } }
}

const sameDocuments = (read: readonly ReadDocument[], index: Index): Fault[] =>
  read.flatMap((one) => {
    const { kind, metadata } = one.document
    const first = index.get(kind)?.get(metadata.name)
    if (!first || first === one) return []
    const params = { kind, name: metadata.name, file: first.file, line: first.place.line }
    return [faultAt(one, ['metadata', 'name'], { code: 'same-document', params })]
  })

/** Organisations that are units of each other, each circle told once, where it was first met. */
const cycles = (read: readonly ReadDocument[], index: Index): Fault[] => {
  const parentOf = (name: string): string => {
    const found = index.get('Organisation')?.get(name)?.document as OrganisationDocument | undefined
    return found?.spec.parent ?? ''
  }
  const settled = new Set<string>()
  return read.flatMap((one) => {
    if (one.document.kind !== 'Organisation') return []
    const walked: string[] = []
    const walkedSet = new Set<string>()
    let name: string = one.document.metadata.name
    for (; name !== '' && !settled.has(name) && !walkedSet.has(name); name = parentOf(name)) {
      walked.push(name)
      walkedSet.add(name)
    }
    for (const each of walked) settled.add(each)
    if (!walkedSet.has(name)) return []
    const circle = [...walked.slice(walked.indexOf(name)), name]
    const entry = index.get('Organisation')?.get(name) ?? one
    return [
      faultAt(entry, ['spec', 'parent'], {
        code: 'cycle',
        params: { circle: circle.slice(0, 20).join(' → ') },
      }),
    ]
  })
}

/** What is wrong between documents: two of one name, and references to what is not there, is something else, or turns in a circle. `others` are there too. */
export const referenceFaults = (read: readonly ReadDocument[], others: readonly Named[] = []): Fault[] => {
  const index = indexOf(read, others)
  const nearest = nearestIn(index)
  const broken = read.flatMap((one) =>
    referencesOf(one.document).flatMap((reference) => {
      const words = wordsOf(reference, index, nearest)
      return words ? [faultAt(one, reference.path, words)] : []
    }),
  )
  return [...sameDocuments(read, index), ...broken, ...cycles(read, index)]
}
