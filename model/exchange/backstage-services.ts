import { apiVersion, type PersonDocument, ServiceDocument } from '../code/document.ts'
import { longestList } from '../definition/definition.ts'
import { documentName, ownKey, refOf, refsAt, titleOf } from './entity-ref.ts'
import { type Entity, lineOf, type Note, type NoteCode, textAt, textsAt, treesAt } from './foreign-file.ts'
import { nameFrom } from '../code/name-from.ts'

/** An entity that becomes a resource, what it belongs to, and its relations with their direction. */
export type Part = {
  entity: Entity
  key: string
  kind: string
  /** The system it is a part of; for a system itself, its own reference. */
  system: string | undefined
  owner: string | undefined
  relations: [label: string, other: string][]
}

/** Fields that hold relations: the label says the direction, read from the entity to the other. */
const relationFields: readonly [path: readonly string[], kind: string, label: string][] = [
  [['spec', 'dependsOn'], 'component', 'depends-on'],
  [['spec', 'dependencyOf'], 'component', 'dependency-of'],
  [['spec', 'providesApis'], 'api', 'provides-api'],
  [['spec', 'consumesApis'], 'api', 'consumes-api'],
  [['spec', 'subcomponentOf'], 'component', 'part-of'],
  [['spec', 'subdomainOf'], 'domain', 'part-of'],
  [['spec', 'domain'], 'domain', 'part-of'],
  [['spec', 'system'], 'system', 'part-of'],
  [['spec', 'owner'], 'group', 'owned-by'],
]

/** What an entity says of itself as a part of a service. */
export const partsOf = (entity: Entity): Part[] => {
  const kind = entity.kind.toLowerCase()
  const key = ownKey(entity)
  const relations = relationFields.flatMap(([path, ofKind, label]) =>
    refsAt(entity, ofKind, ...path).map((other): [string, string] => [label, other]),
  )
  return [
    {
      entity,
      key,
      kind,
      system: kind === 'system' ? key : refsAt(entity, 'system', 'spec', 'system')[0],
      owner: refsAt(entity, 'group', 'spec', 'owner')[0],
      relations,
    },
  ]
}

const kindWords: Record<string, string> = {
  component: 'component',
  api: 'API',
  resource: 'resource',
  system: 'system',
  domain: 'domain',
}

/** A part in a sentence: its name, what it is, and what is said of it. */
const statementOf = ({ entity, kind }: Part): string => {
  const facts = [
    textAt(entity.tree, 'spec', 'type'),
    kindWords[kind] ?? kind,
    textAt(entity.tree, 'spec', 'lifecycle'),
  ].filter((fact) => fact !== '')
  const description = textAt(entity.tree, 'metadata', 'description')
  const said = `${titleOf(entity)} (${facts.join(', ')})${description === '' ? '' : `: ${description}`}`
  return said.length <= 5000 ? said : lineOf(said, 5000)
}

const resourceIdOf = ({ key }: Part): string =>
  nameFrom(key.replace(':default/', ' '), 'resource').replaceAll('.', '-').slice(0, 64).replace(/-+$/, '')

type Surroundings = {
  into: { name: string; title: string; provider: string } | null
  people: ReadonlyMap<string, PersonDocument>
  notes: Note[]
}

const noteOf = (part: Part, code: NoteCode, params: Note['params'] = {}): Note => ({
  file: part.entity.file,
  line: part.entity.line,
  code,
  params: { entity: part.key, ...params },
})

/** What of an entity has no counterpart in a definition. */
const tellLeftOut = (part: Part, notes: Note[]): void => {
  const { tree } = part.entity
  if (treesAt(tree, 'metadata', 'links').length > 0) notes.push(noteOf(part, 'no-links'))
  if (textsAt(tree, 'metadata', 'tags').length > 0)
    notes.push(noteOf(part, 'no-tags', { tags: textsAt(tree, 'metadata', 'tags').join(', ') }))
  if (part.kind === 'api' && textAt(tree, 'spec', 'definition') !== '')
    notes.push(noteOf(part, 'no-api-definition'))
}

const mostTerms = 50
const longestTerm = 100

/** Relations as labels: under each direction, `from > to`, as many as a label holds. */
const labelsOf = (parts: readonly Part[], notes: Note[]): Record<string, string[]> => {
  const labels = new Map<string, string[]>()
  for (const part of parts) {
    for (const [label, other] of part.relations) {
      const term = `${part.key} > ${other}`
      const kept = labels.get(label) ?? []
      if (term.length > longestTerm || kept.length >= mostTerms)
        notes.push(noteOf(part, 'relation-left-out', { relation: `${label} ${other}` }))
      else labels.set(label, [...kept, term])
    }
  }
  return Object.fromEntries([...labels].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Who provides: the owner where that is a group, else the group of the person who owns. */
const providerOf = (owner: string | undefined, people: Surroundings['people']) => {
  if (owner === undefined) return { organisation: undefined, person: '' }
  if (refOf(owner, { kind: 'group', namespace: 'default' }).kind !== 'user')
    return { organisation: owner, person: '' }
  const person = people.get(documentName(owner))
  return { organisation: person?.spec.organisation, person: person ? documentName(owner) : '' }
}

const resourcesOf = (parts: readonly Part[], notes: Note[]) => {
  const ids = new Set<string>()
  return parts.flatMap((part, index) => {
    if (index >= longestList) {
      notes.push(noteOf(part, 'too-many-resources', { most: String(longestList) }))
      return []
    }
    tellLeftOut(part, notes)
    let id = resourceIdOf(part)
    for (let count = 2; ids.has(id); count += 1) id = `${resourceIdOf(part).slice(0, 60)}-${count}`
    ids.add(id)
    return [{ id, dimension: 'information-and-technology' as const, statement: statementOf(part) }]
  })
}

type Group = {
  name: string
  title: string
  provider: string
  owner: string
  source: object
  parts: Part[]
  description: string
}

const documentOf = (group: Group, notes: Note[]): ServiceDocument =>
  ServiceDocument.parse({
    apiVersion,
    kind: 'Service',
    metadata: { name: group.name, labels: labelsOf(group.parts, notes), source: group.source },
    spec: {
      provider: group.provider,
      owner: group.owner,
      value: { name: group.title, description: group.description },
      supply: { resources: resourcesOf(group.parts, notes) },
    },
  })

const groupOfSystem = (
  system: Part,
  parts: Part[],
  { people }: Surroundings,
): Group & { providerKey: string | undefined } => {
  const { organisation, person } = providerOf(system.owner, people)
  return {
    name: documentName(system.key),
    title: titleOf(system.entity),
    provider: organisation === undefined ? '' : documentName(organisation),
    providerKey: organisation,
    owner: person,
    source: {
      importer: 'backstage',
      file: lineOf(system.entity.file),
      row: String(system.entity.line),
      key: lineOf(system.key),
    },
    description: textAt(system.entity.tree, 'metadata', 'description').slice(0, 5000),
    parts,
  }
}

/** Each system once: of one that is described more often, the first is taken. */
const systemsIn = (parts: readonly Part[], notes: Note[]): Part[] => {
  const found = new Map<string, Part>()
  for (const part of parts) {
    if (part.kind !== 'system') continue
    if (found.has(part.key)) notes.push(noteOf(part, 'described-twice'))
    else found.set(part.key, part)
  }
  return [...found.values()]
}

/** Services made of parts: all in the one named, else one for each system that somebody owns. */
export const servicesOf = (
  parts: readonly Part[],
  around: Surroundings,
): { documents: ServiceDocument[]; providers: string[] } => {
  const { into, notes } = around
  if (into) {
    const group = {
      ...into,
      owner: '',
      source: { importer: 'backstage', key: into.name },
      description: '',
      parts: [...parts],
    }
    return { documents: parts.length === 0 ? [] : [documentOf(group, notes)], providers: [] }
  }
  const systems = systemsIn(parts, notes)
  const bySystem = Map.groupBy(parts, ({ system }) => system)
  const found: { documents: ServiceDocument[]; providers: string[] } = { documents: [], providers: [] }
  for (const system of systems) {
    const group = groupOfSystem(system, bySystem.get(system.key) ?? [], around)
    if (group.provider === '') {
      notes.push(noteOf(system, 'no-owner'))
      continue
    }
    notes.push(noteOf(system, 'system-as-service', { name: group.name }))
    found.documents.push(documentOf(group, notes))
    if (group.providerKey !== undefined) found.providers.push(group.providerKey)
  }
  const known = new Set(systems.map(({ key }) => key))
  for (const part of parts) {
    if (part.kind === 'domain') notes.push(noteOf(part, 'domain-alone'))
    else if (part.system === undefined || !known.has(part.system)) notes.push(noteOf(part, 'no-system'))
  }
  return found
}
