import { expect, test } from 'vitest'
import { usualSettings } from '../checks/settings.ts'
import { checkDocuments, pathOfVerdict, placeOfVerdict } from './check-documents.ts'
import type { ServiceDocument } from './document.ts'
import { readDocuments } from './read.ts'
import { surroundingsIn } from './surroundings.ts'

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`

const roles = (...holders: string[]): string =>
  `[${holders.map((holder) => `{role: customer, ${holder}}`).join(', ')}]`

const read = (...texts: string[]) => readDocuments(texts.join('---\n'), 'x.yaml').documents
const parties = [
  document('Organisation', 'town', '{names: {en: Town, fr: Ville}, abbreviation: TW}'),
  document('Organisation', 'library', '{names: {en: Library}, parent: town}'),
  document('Organisation', 'desk', '{names: {en: Desk}, parent: library}'),
  document('Organisation', 'school', '{names: {en: School}}'),
  document('Person', 'clerk', '{email: c@example.org, organisation: desk}'),
  document('Person', 'head', '{email: h@example.org}'),
]
const surroundingsOf = (spec: string, others = parties) => {
  const documents = read(...others, document('Service', 's', spec))
  const service = documents.at(-1)?.document as ServiceDocument
  return surroundingsIn(documents)(service)
}

test('the provider goes by all its names, and its units are nested at any depth', () => {
  expect(surroundingsOf('{provider: town}').provider).toEqual({
    names: ['Town', 'Ville', 'TW'],
    units: expect.arrayContaining(['Library', 'Desk']),
  })
  expect(surroundingsOf('{provider: nobody}').provider).toBeNull()
})

test('organisations that are units of each other do not keep anybody waiting', () => {
  const circle = [
    document('Organisation', 'one', '{names: {en: One}, parent: two}'),
    document('Organisation', 'two', '{names: {en: Two}, parent: one}'),
  ]
  expect(surroundingsOf('{provider: one}', circle).provider).toEqual({ names: ['One'], units: ['Two'] })
})

test('an owner is a person, a unit, nobody, or not known here', () => {
  expect(surroundingsOf('{provider: town, owner: head}').owner).toMatchObject({ known: true, isPerson: true })
  expect(surroundingsOf('{provider: town, owner: desk}').owner).toMatchObject({
    known: true,
    isPerson: false,
  })
  expect(surroundingsOf('{provider: town}').owner).toMatchObject({ known: false })
  expect(surroundingsOf('{provider: town, owner: stranger}').owner).toBeNull()
})

test('whoever belongs to the provider or a unit of it is told from others, and from those who cannot be told', () => {
  const holders = roles(
    'person: clerk, organisation: school, interim: yes',
    'person: head, organisation: school',
    'person: head, organisation: desk',
    'person: stranger, organisation: elsewhere',
  )
  expect(surroundingsOf(`{provider: town, roles: ${holders}}`).roles).toMatchObject([
    { fromProvider: true, interim: true, active: true },
    { fromProvider: false, interim: false },
    { fromProvider: true },
    { organisationId: 'elsewhere' },
  ])
  const [, , , stranger] = surroundingsOf(`{provider: town, roles: ${holders}}`).roles ?? []
  expect(stranger).not.toHaveProperty('fromProvider')
})

test('what only a server knows is not known, and the review where the file says it', () => {
  expect(surroundingsOf('{provider: town}')).toMatchObject({
    records: null,
    missingSignOffs: null,
    conflicts: null,
    restsOn: null,
    earlierShare: null,
    review: null,
  })
  expect(surroundingsOf('{provider: town, reviewed: 2026-01-31}').review).toEqual({
    inUse: true,
    on: '2026-01-31',
  })
})

test('services are each other’s catalogue', () => {
  const other = document('Service', 'other', '{provider: town, value: {name: Borrow a book}}')
  const found = surroundingsOf('{provider: town, value: {name: Borrow a book}}', [...parties, other])
  expect(found.catalogue).toMatchObject({ neighbours: [{ id: 'other' }], outcomes: { services: 1 } })
})

const service = `apiVersion: covalence/v1
kind: Service
metadata:
  name: s
spec:
  provider: town
  roles:
    - role: user
      person: head
      organisation: school
  value:
    name: Borrow a book
    risks:
      - id: rain
        effect: imposed
        statement: Books get wet
`

test('each verdict has the place of what it is about', () => {
  const [found] = read(service)
  const lineOf = (path: string, field?: string): number =>
    placeOfVerdict(found!, { path, range: field === undefined ? null : { field, start: 6, end: 9 } }).line
  expect(lineOf('document')).toBe(1)
  expect(lineOf('owner')).toBe(5)
  expect(lineOf('roles/user')).toBe(8)
  expect(lineOf('roles/sponsor')).toBe(7)
  expect(lineOf('value.risks/rain')).toBe(14)
  expect(lineOf('value.risks/rain', 'statement')).toBe(16)
  expect(lineOf('cost.closed.removedCosts')).toBe(5)
  expect(pathOfVerdict(found!.document as ServiceDocument, { path: 'value', range: null })).toEqual([
    'spec',
    'value',
  ])
})

test('only services are checked, each with what is read beside it', () => {
  const documents = read(...parties, service)
  const [checked, ...more] = checkDocuments(documents, { settings: usualSettings(), today: '2026-11-25' })
  expect(more).toEqual([])
  expect(checked?.read.document.metadata.name).toBe('s')
  expect(checked?.result.verdicts.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['SD001', 'SD030']))
  expect(checked?.result.undecided.map(({ rule }) => rule)).toContain('SD040')
})

test('the units of a provider are read once for all of its services', { timeout: 5000 }, () => {
  const units = Array.from({ length: 2000 }, (_, at) =>
    document('Organisation', `unit-${at}`, `{names: {en: Unit ${at} of the Town Hall}, parent: town}`),
  )
  const services = Array.from({ length: 500 }, (_, at) =>
    document('Service', `s-${at}`, `{provider: town, value: {name: Renew a permit at unit ${at} of town}}`),
  )
  const documents = read(...parties, ...units, ...services)
  const around = surroundingsIn(documents)
  const [one, other] = documents.slice(-2).map((found) => around(found.document as ServiceDocument))
  expect(one?.provider).toBe(other?.provider)
  const checked = [...checkDocuments(documents, { settings: usualSettings(), today: '2026-11-25' })]
  expect(checked).toHaveLength(500)
})
