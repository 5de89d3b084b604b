import { apiVersion, type CodeDocument, OrganisationDocument, PersonDocument } from '../code/document.ts'
import { EMail } from '../contract/accounts.ts'
import { documentName, ownKey, refOf, refsAt, titleOf } from './entity-ref.ts'
import { type Entity, lineOf, type Note, type NoteCode, readEntities, textAt } from './foreign-file.ts'
import { type Part, partsOf, servicesOf } from './backstage-services.ts'

/** What a set of catalogue files says: organisations, people, and services with their resources. */
export type FromBackstage = { documents: CodeDocument[]; notes: Note[] }

const sourceOf = (entity: Entity) => ({
  importer: 'backstage',
  file: lineOf(entity.file),
  row: String(entity.line),
  key: lineOf(ownKey(entity)),
})

const note = (entity: Entity, code: NoteCode, params: Note['params'] = {}): Note => ({
  file: entity.file,
  line: entity.line,
  code,
  params: { entity: ownKey(entity), ...params },
})

const organisationOf = (entity: Entity): CodeDocument =>
  OrganisationDocument.parse({
    apiVersion,
    kind: 'Organisation',
    metadata: {
      name: documentName(ownKey(entity)),
      labels: {
        'group-type': [textAt(entity.tree, 'spec', 'type')]
          .filter((type) => type !== '')
          .map((type) => lineOf(type, 100)),
      },
      source: sourceOf(entity),
    },
    spec: {
      names: { en: titleOf(entity) },
      parent: refsAt(entity, 'group', 'spec', 'parent').map(documentName)[0] ?? '',
    },
  })

/** An organisation that others refer to and no file describes. */
const organisationNamed = (key: string): CodeDocument =>
  OrganisationDocument.parse({
    apiVersion,
    kind: 'Organisation',
    metadata: { name: documentName(key), source: { importer: 'backstage', key: lineOf(key) } },
    spec: { names: { en: refOf(key, { kind: '', namespace: '' }).name } },
  })

const personOf = (entity: Entity, notes: Note[]): CodeDocument | null => {
  const email = textAt(entity.tree, 'spec', 'profile', 'email')
  if (!EMail.safeParse(email).success) {
    notes.push(note(entity, 'no-email'))
    return null
  }
  const [group = '', ...more] = refsAt(entity, 'group', 'spec', 'memberOf')
  for (const other of more) notes.push(note(entity, 'second-group', { group: other }))
  return PersonDocument.parse({
    apiVersion,
    kind: 'Person',
    metadata: { name: documentName(ownKey(entity)), source: sourceOf(entity) },
    spec: { name: titleOf(entity), email, organisation: group === '' ? '' : documentName(group) },
  })
}

/** Organisations that documents refer to and that nobody described; each is told of. */
const missingOrganisations = (
  documents: readonly CodeDocument[],
  keys: Iterable<string>,
  notes: Note[],
): CodeDocument[] => {
  const known = new Set(
    documents.filter(({ kind }) => kind === 'Organisation').map(({ metadata }) => metadata.name),
  )
  const missing = new Map(
    [...keys].map((key) => [documentName(key), key] as const).filter(([name]) => !known.has(name)),
  )
  return [...missing.values()].map((key) => {
    notes.push({ file: '', line: 0, code: 'group-not-described', params: { entity: key } })
    return organisationNamed(key)
  })
}

const partKinds = new Set(['component', 'api', 'resource', 'system', 'domain'])

/**
 * Reads Backstage catalogue files: groups as organisations, users as people, and components, APIs, resources and
 * domains as resources of the service that their system stands for, or of `into` where one is named.
 */
export const readBackstage = (
  files: readonly { file: string; text: string }[],
  into: { name: string; title: string; provider: string } | null = null,
): FromBackstage => {
  const read = files.map(({ file, text }) =>
    readEntities(text, { file, apiVersion: /^backstage\.io\/v1(alpha|beta)\d+$/ }),
  )
  const entities = read.flatMap(({ entities: some }) => some)
  const notes = read.flatMap(({ notes: some }) => some)
  const documents: CodeDocument[] = []
  const parts: Part[] = []
  for (const entity of entities) {
    const kind = entity.kind.toLowerCase()
    if (textAt(entity.tree, 'metadata', 'name') === '') notes.push(note(entity, 'no-name'))
    else if (kind === 'group') documents.push(organisationOf(entity))
    else if (kind === 'user') documents.push(...[personOf(entity, notes)].filter((person) => person !== null))
    else if (partKinds.has(kind)) parts.push(...partsOf(entity))
    else notes.push(note(entity, 'no-counterpart', { kind: entity.kind }))
  }
  const people = new Map(
    documents.flatMap((document) =>
      document.kind === 'Person' ? [[document.metadata.name, document] as const] : [],
    ),
  )
  const services = servicesOf(parts, { into, people, notes })
  const groups = [
    ...entities
      .filter(({ kind }) => kind.toLowerCase() === 'group')
      .flatMap((entity) => refsAt(entity, 'group', 'spec', 'parent')),
    ...entities
      .filter(({ kind }) => kind.toLowerCase() === 'user')
      .flatMap((entity) => refsAt(entity, 'group', 'spec', 'memberOf').slice(0, 1)),
    ...services.providers,
  ]
  return {
    documents: [...documents, ...missingOrganisations(documents, groups, notes), ...services.documents],
    notes,
  }
}
