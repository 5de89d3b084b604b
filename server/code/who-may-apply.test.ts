import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { routes as importRoutes } from '#server/imports/index.ts'
import { setWhoWrites } from '#server/services/set-who-writes.ts'
import { apply, documentsIn } from './factories.ts'
import { exportDocuments } from './index.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
})

const exported = async (kind: 'Service' | 'Person' | 'Need' | 'Organisation') =>
  (await exportDocuments(stage.as('administrator'), { kind })).documents

const serviceOf = (name: string, provider: string, more = ''): string =>
  `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: ${name}${more}}\nspec:\n  provider: ${provider}\n  value: {name: Rooms}\n`

const from = (repository: string): string => `, source: {repository: ${repository}, file: secret.yaml}`

const codes = async (player: Player, text: Parameters<typeof apply>[1]) => {
  const { steps } = await apply(stage.as(player), text)
  return steps.map(({ action, reasons }) => [action as string].concat(reasons.map(({ code }) => code)))
}

/** A step as it is but for what the document itself says. */
const unnamed = (step: object, name: string) => JSON.parse(JSON.stringify(step).replaceAll(name, 'it'))

test('an owner who moves a draft to a provider they do not belong to is refused', async () => {
  await apply(stage.as('owner'), serviceOf('rooms', 'provider-of-all'))
  const moved = serviceOf('rooms', 'department-of-tests')
  expect(await codes('owner', moved)).toEqual([['refused', 'not-of-provider']])
  expect(await codes('administrator', moved)).toEqual([['change']])
})

test('an owner moves a draft to another unit of their own', async () => {
  await apply(
    stage.as('administrator'),
    `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: whole, title: Whole}\n---\n` +
      `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: provider-of-all}\nspec: {names: {en: Provider of All}, parent: whole}\n`,
  )
  await apply(stage.as('owner'), serviceOf('rooms', 'provider-of-all'))
  expect(await codes('owner', serviceOf('rooms', 'whole'))).toEqual([['change']])
})

test('whoever may not see a thing is told of it what they would be told of one that is not there', async () => {
  const secret = from('https://git.example/secret')
  await apply(
    stage.as('administrator'),
    `${serviceOf('hidden', 'provider-of-all', secret)}---\n` +
      `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: hidden${secret}}\nspec: {name: Bo, email: bo@example.org}\n---\n` +
      `apiVersion: covalence/v1\nkind: Need\nmetadata: {name: hidden${secret}}\nspec: {what: Rest, statedBy: the-user}\n`,
  )
  const given = [
    ...documentsIn(serviceOf('hidden', 'provider-of-all')),
    ...documentsIn(
      `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: hidden}\nspec: {name: Bo, email: bo@example.org}\n`,
    ),
    ...documentsIn(
      `apiVersion: covalence/v1\nkind: Need\nmetadata: {name: hidden}\nspec: {what: Rest, statedBy: the-user}\n`,
    ),
    ...(await exported('Service')),
    ...(await exported('Person')).filter(({ metadata }) => metadata.name === 'hidden'),
    ...(await exported('Need')),
  ]
  for (const document of given) {
    const other = { ...document, metadata: { ...document.metadata, name: 'unknown' } } as typeof document
    const [hidden, unknown] = [
      await apply(stage.as('stranger'), [document]),
      await apply(stage.as('stranger'), [other]),
    ]
    expect(hidden.steps[0]).toMatchObject({ action: 'refused', diff: '' })
    expect(unnamed(hidden.steps[0]!, 'hidden')).toEqual(unnamed(unknown.steps[0]!, 'unknown'))
  }
})

test('the plan of a refused step is named by what was given alone, so that no text can be guessed by it', async () => {
  await apply(stage.as('administrator'), serviceOf('hidden', 'provider-of-all'))
  const given = serviceOf('hidden', 'provider-of-all').replace('Rooms', 'Halls')
  const before = await apply(stage.as('stranger'), given)
  await apply(stage.as('administrator'), serviceOf('hidden', 'provider-of-all').replace('Rooms', 'Doors'))
  expect((await apply(stage.as('stranger'), given)).fingerprint).toBe(before.fingerprint)
})

test('whoever may read what stands is told that nothing would change', async () => {
  await buildDraftedService(database.db, stage)
  const service = await exported('Service')
  expect(await codes('customer', service)).toEqual([['leave']])
  expect(await codes('stranger', service)).toEqual([['refused', 'not-of-provider']])
  expect(await codes('stranger', await exported('Organisation'))).toEqual([['leave'], ['leave']])
})

const organisation = (source: string): string =>
  `apiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: told, title: Told${source}}\n`

test('whoever may only read a thing neither learns its file nor moves the row it is on', async () => {
  await apply(stage.as('administrator'), organisation(from('https://git.example/secret')))
  const asked = await apply(stage.as('stranger'), organisation(''))
  expect(asked.steps[0]).toMatchObject({ action: 'leave', source: { repository: '', file: '' } })
  const row = ', source: {repository: https://git.example/secret, file: secret.yaml, row: "9"}'
  expect(await codes('stranger', organisation(row))).toEqual([['leave']])
  const told = (await exported('Organisation')).find(({ metadata }) => metadata.name === 'told')
  expect(told?.metadata.source).toMatchObject({ file: 'secret.yaml', row: '' })
})

test('a published service tells nobody what its new draft says', async () => {
  await buildPublishedService(database.db, stage)
  const text = writeDocuments(await exported('Service')).replace('name: Letters', 'name: Letters and parcels')
  await apply(stage.as('owner'), text)
  expect(await codes('stranger', text)).toEqual([['refused', 'not-owner']])
})

test('only administrators give people the names that documents know them by', async () => {
  const text = `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: mine}\nspec: {name: The user, email: user@example.org, organisation: department-of-tests}\n`
  const rooms = `---\n${serviceOf('rooms', 'provider-of-all')}`
  expect(await codes('owner', text + rooms)).toEqual([['refused', 'not-administrator'], ['make']])
  expect(await codes('owner', text)).toEqual([['refused', 'not-administrator']])
  const names = (await exported('Person')).map(({ metadata }) => metadata.name)
  expect(names).toContain('the-user')
})

test('a service that the catalogue shows keeps its provider and its language', async () => {
  await importRoutes.importExample(stage.as('administrator'), {} as never, {} as never)
  const listed = (await exported('Service'))[0]!
  const spec = { ...listed.spec, provider: 'provider-of-all', language: 'fr' }
  expect(await codes('administrator', [{ ...listed, spec } as typeof listed])).toEqual([
    ['conflict', 'provider-fixed', 'language-fixed'],
  ])
}, 60_000)

test('no document rewrites what its owner’s side only suggests changes to, and the rest of it is applied', async () => {
  const service = await buildDraftedService(database.db, stage)
  await setWhoWrites(stage.as('owner'), { service, suggestOnly: { use: ['provider'] } })
  const [document] = await exported('Service')
  if (document?.kind !== 'Service') throw new Error('The service has no document.')
  const withUse = structuredClone(document)
  withUse.spec.use.support = 'By post'
  const { steps } = await apply(stage.as('owner'), [withUse])
  expect(steps).toMatchObject([{ action: 'refused', reasons: [{ code: 'only-suggests' }] }])
  const translated = structuredClone(document)
  translated.spec.translations = { fr: { 'use.support': 'Par la poste' } }
  expect((await apply(stage.as('owner'), [translated])).steps).toMatchObject([
    { action: 'refused', reasons: [{ code: 'only-suggests' }] },
  ])
  const withCost = structuredClone(document)
  withCost.spec.cost.price = 'Nothing'
  expect(await apply(stage.as('owner'), [withCost])).toMatchObject({ applied: true })
  expect(await apply(stage.as('administrator'), [withUse])).toMatchObject({ applied: true })
})
