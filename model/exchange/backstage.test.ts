import { describe, expect, test } from 'vitest'
import type { CodeDocument, ServiceDocument } from '../code/document.ts'
import { en } from '../wording/en/index.ts'
import { readBackstage } from './backstage.ts'
import { mergeInto } from './merge-into.ts'

const head = (kind: string, name: string, more = ''): string =>
  `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`

const people = [
  head('Group', 'harbour', 'spec: { type: organization, profile: { displayName: Harbour Agency } }'),
  head('Group', 'piers', 'spec: { type: team, parent: harbour, profile: { displayName: Piers } }'),
  head(
    'User',
    'pier.master',
    'spec: { profile: { displayName: Pier master, email: Pier@example.org }, memberOf: [piers, cranes] }',
  ),
  head('User', 'ghost', 'spec: { memberOf: [piers] }'),
].join('\n---\n')

const software = [
  head('Domain', 'port', 'spec: { owner: piers }'),
  head(
    'System',
    'berths',
    '  title: Berth booking\n  description: Who moors where\nspec: { owner: "group:piers", domain: port }',
  ),
  head(
    'Component',
    'berth-web',
    '  description: The pages\n  tags: [react]\n  links: [{ url: "https://example.org" }]\nspec: { type: website, lifecycle: production, owner: user:pier.master, system: berths, dependsOn: ["resource:berth-db"], consumesApis: [tides/times] }',
  ),
  head('API', 'berth-api', 'spec: { type: openapi, owner: piers, system: berths, definition: "openapi: 3" }'),
  head(
    'Resource',
    'berth-db',
    'spec: { type: database, owner: piers, system: berths, dependencyOf: [berth-web] }',
  ),
  head('Component', 'loose', 'spec: { type: library, owner: cranes }'),
  head('Location', 'all', 'spec: { targets: [] }'),
].join('\n---\n')

const read = (...texts: string[]) =>
  readBackstage(texts.map((text, index) => ({ file: `${index + 1}/catalog-info.yaml`, text })))
const named = (documents: readonly CodeDocument[], name: string) =>
  documents.find(({ metadata }) => metadata.name === name)

describe('reading a Backstage catalogue', () => {
  const { documents, notes } = read(people, software)

  test('takes groups for organisations, nested as they are, and users for people', () => {
    expect(named(documents, 'piers')).toMatchObject({
      kind: 'Organisation',
      metadata: {
        labels: { 'group-type': ['team'] },
        source: { importer: 'backstage', key: 'group:default/piers' },
      },
      spec: { names: { en: 'Piers' }, parent: 'harbour' },
    })
    expect(named(documents, 'pier-master')).toMatchObject({
      kind: 'Person',
      spec: { name: 'Pier master', email: 'Pier@example.org', organisation: 'piers' },
    })
  })

  test('makes one service of a system, with its parts as resources', () => {
    expect(documents.filter(({ kind }) => kind === 'Service')).toMatchObject([
      {
        metadata: { name: 'berths' },
        spec: {
          provider: 'piers',
          value: { name: 'Berth booking', description: 'Who moors where' },
          supply: {
            resources: [
              { id: 'system-berths', statement: 'Berth booking (system): Who moors where' },
              {
                id: 'component-berth-web',
                statement: 'berth-web (website, component, production): The pages',
              },
              { id: 'api-berth-api', statement: 'berth-api (openapi, API)' },
              { id: 'resource-berth-db', dimension: 'information-and-technology' },
            ],
          },
        },
      },
    ])
  })

  test('keeps relations as labels that say their direction', () => {
    expect(named(documents, 'berths')?.metadata.labels).toMatchObject({
      'depends-on': ['component:default/berth-web > resource:default/berth-db'],
      'dependency-of': ['resource:default/berth-db > component:default/berth-web'],
      'consumes-api': ['component:default/berth-web > api:tides/times'],
      'owned-by': expect.arrayContaining(['component:default/berth-web > user:default/pier.master']),
      'part-of': expect.arrayContaining(['system:default/berths > domain:default/port']),
    })
  })

  test('tells of each thing that has no counterpart, in words', () => {
    expect(notes.map(({ code, params }) => `${code} ${params['entity']}`).toSorted()).toEqual(
      [
        'domain-alone domain:default/port',
        'no-api-definition api:default/berth-api',
        'no-counterpart location:default/all',
        'no-email user:default/ghost',
        'no-links component:default/berth-web',
        'no-system component:default/loose',
        'no-tags component:default/berth-web',
        'second-group user:default/pier.master',
        'system-as-service system:default/berths',
      ].toSorted(),
    )
    expect(notes.every(({ code }) => code in en.exchange.notes)).toBe(true)
  })

  test('makes an organisation of a group that is only referred to, and says so', () => {
    const alone = read(head('System', 'tides', 'spec: { owner: sea/moon }'))
    expect(alone.documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Organisation sea-moon',
      'Service tides',
    ])
    expect(alone.notes.map(({ code }) => code)).toContain('group-not-described')
  })

  test('leaves out a system that nobody owns, and goes on', () => {
    const { documents: made, notes: told } = read(head('System', 'orphan'), people)
    expect(made.filter(({ kind }) => kind === 'Service')).toEqual([])
    expect(told.map(({ code }) => code)).toContain('no-owner')
  })

  test('puts everything into one service that is named, and keeps what that says already', () => {
    const target = named(documents, 'berths') as ServiceDocument
    const into = { name: 'berths', title: '', provider: 'piers' }
    const more = readBackstage(
      [{ file: 'a', text: head('Component', 'loose', 'spec: { type: library }') }],
      into,
    )
    const merged = mergeInto(target, more.documents as ServiceDocument[])
    expect(merged.spec.value).toEqual(target.spec.value)
    expect(merged.spec.supply.resources.map(({ id }) => id)).toEqual([
      ...target.spec.supply.resources.map(({ id }) => id),
      'component-loose',
    ])
    expect(mergeInto(merged, more.documents as ServiceDocument[])).toEqual(merged)
  })

  test('is not carried away by aliases that multiply', () => {
    const bomb = `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`
    expect(read(bomb).notes.map(({ code }) => code)).toEqual(['too-many-aliases'])
  })
})
