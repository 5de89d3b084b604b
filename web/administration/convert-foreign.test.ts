import { describe, expect, test } from 'vitest'
import { ServiceDocument } from '#model/code/document.ts'
import { convertForeign } from './convert-foreign.ts'
import { foreignIn, readChosen } from './read-definitions.ts'

const catalogue = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: harbour
spec:
  type: team
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: berths
  tags: [water]
spec:
  owner: harbour
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: berth-web
spec:
  type: website
  owner: harbour
  system: berths
`
const objectives = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: berths-there
spec:
  service: berths
  budgetingMethod: Occurrences
  timeWindow:
    - duration: 30d
      isRolling: true
  objectives:
    - target: 0.995
`
const ours = `apiVersion: covalence/v1
kind: Service
metadata:
  name: moorings
spec:
  provider: harbour
  value:
    name: Moorings
`

const chosen = (files: Record<string, string>, pasted = '') =>
  readChosen(
    Object.entries(files).map(([name, text]) => ({ name, read: { text } })),
    { text: pasted, shown: 'pasted text' },
  )

const buildService = (name: string): ServiceDocument =>
  ServiceDocument.parse({
    apiVersion: 'covalence/v1',
    kind: 'Service',
    metadata: { name },
    spec: { provider: 'port', value: { name: 'Berths for all' } },
  })

const shown = (documents: readonly { kind: string; metadata: { name: string } }[]) =>
  documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)

describe('files of other programs', () => {
  test('are told apart from ours, in one upload and in one text', () => {
    const read = chosen({ 'a.yaml': catalogue, 'b.yaml': ours }, `${objectives}---\n${ours}`)
    expect(read.faults).toEqual([])
    expect(shown(read.documents)).toEqual(['Service moorings', 'Service moorings'])
    expect(read.foreign.map(({ file, formats }) => [file, [...formats].join(' ')])).toEqual([
      ['a.yaml', 'backstage'],
      ['', 'openslo'],
    ])
    expect(foreignIn([{ name: 'a.yaml', read: { text: objectives } }], catalogue)).toEqual([
      'backstage',
      'openslo',
    ])
  })

  test('keep their faults where they are in ours as well', () => {
    const { faults } = chosen({ 'a.yaml': `${objectives}---\n${ours.replace('provider', 'provded')}` })
    expect(faults.map(({ code }) => code)).toContain('unknown-key-near')
  })

  test('go into one service, whose own words stay', () => {
    const { foreign } = chosen({ 'a.yaml': catalogue, 'b.yaml': objectives })
    const { documents, notes } = convertForeign([], foreign, { into: buildService('berthing'), provider: '' })
    expect(shown(documents)).toEqual(['Organisation harbour', 'Service berthing'])
    const service = documents.at(-1) as ServiceDocument
    expect(service.spec.value.name).toBe('Berths for all')
    expect(service.spec.value.levels).toMatchObject([{ id: 'berths-there', target: '99.5' }])
    expect(service.spec.supply.resources).toHaveLength(2)
    expect(notes.map(({ code }) => code)).toEqual(['no-tags', 'no-indicator'])
  })

  test('go into the text of that service where the upload holds it', () => {
    const read = chosen({ 'a.yaml': `${objectives}---\n${ours}` })
    const { documents, notes } = convertForeign(read.documents, read.foreign, {
      into: buildService('moorings'),
      provider: '',
    })
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({
      spec: { value: { name: 'Moorings', levels: [{ target: '99.5' }] } },
    })
    expect(notes.map(({ code }) => code)).not.toContain('other-version')
  })

  test('become services of their own, one where both programs tell of the same', () => {
    const { foreign } = chosen({ 'a.yaml': catalogue, 'b.yaml': objectives })
    const { documents } = convertForeign([], foreign, { into: null, provider: 'port' })
    const services = documents.filter(({ kind }) => kind === 'Service')
    expect(services.map(({ metadata }) => metadata.name)).toEqual(['berths'])
    expect(services[0]).toMatchObject({ spec: { value: { levels: [{ target: '99.5' }] } } })
  })

  test('tell of what has no room in the service', () => {
    const { foreign } = chosen({ 'a.yaml': catalogue, 'b.yaml': objectives })
    const full = buildService('berthing')
    const resources = Array.from({ length: 100 }, (_, at) => ({
      id: `r${at}`,
      dimension: 'partners-and-suppliers',
      statement: `Resource ${at}`,
    }))
    const into = ServiceDocument.parse({ ...full, spec: { ...full.spec, supply: { resources } } })
    const { notes } = convertForeign([], foreign, { into, provider: '' })
    expect(notes).toContainEqual({
      file: '',
      line: 0,
      code: 'no-room-for-entry',
      params: { name: 'berthing', entry: expect.any(String), most: '100' },
    })
  })
})
