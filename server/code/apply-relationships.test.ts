import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { routes as relationshipRoutes } from '#server/relationships/index.ts'
import {
  buildDraftedService,
  buildStage,
  journalOf,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { endRelationshipsDue } from '#server/services/keep-terms.ts'
import { actionsOf, apply, harbour } from './factories.ts'
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

const relationship = (spec: string, metadata = 'name: ours'): string =>
  `---\napiVersion: covalence/v1\nkind: Relationship\nmetadata: {${metadata}}\nspec: {${spec}}\n`
const ours = 'provider: provider-of-all, consumer: department-of-tests'
const whole = `${ours}, since: 2026-01-01, stage: onboard, nextReview: 2027-01-31, services: [letters],
  aims: {provider: partnership, consumer: cooperative}, duties: [
    {area: provision, activity: Prints, side: provider, person: the-owner, rhythm: week},
    {area: management, activity: Looks at the numbers, side: both, who: Both desks, rhythm: quarter}]`

const exported = async (of = stage): Promise<CodeDocument[]> =>
  (await exportDocuments(of.as('administrator'), {})).documents
const ofRelationships = async (): Promise<CodeDocument[]> =>
  (await exported()).filter(({ kind }) => kind === 'Relationship')
const codes = async (player: Player, text: string) =>
  (await apply(stage.as(player), text)).steps.map(({ action, reasons }) =>
    [action as string].concat(reasons.map(({ code }) => code)),
  )

test('a relationship goes through documents into an empty workspace, byte for byte, and applied again changes nothing', async () => {
  await apply(
    stage.as('administrator'),
    harbour +
      relationship(
        `provider: harbour, consumer: fleet, since: 2025-03-01, stage: realise, nextReview: 2027-03-01,
        aims: {consumer: basic}, duties: [
          {area: consumption, activity: Tells how many boats come, side: consumer, person: bo, rhythm: week},
          {area: provision, activity: Keeps berths free, side: provider, who: The harbour office}]`,
        'name: harbour-fleet, title: Boats, labels: {scope: [external]}',
      ) +
      relationship(`${ours}, since: 2025-01-01, until: 2026-02-01`, 'name: past'),
  )
  const first = writeDocuments(await exported())
  expect(first).toContain(`kind: Relationship
metadata:
  name: harbour-fleet
  title: Boats
  labels:
    scope:
      - external
  source:
    importer: covalence
spec:
  provider: harbour
  consumer: fleet
  since: "2025-03-01"
  stage: realise
  nextReview: "2027-03-01"
  services:
    - berths
  aims:
    consumer: basic
  duties:
    - area: provision
      activity: Keeps berths free
      side: provider
      who: The harbour office
    - area: consumption
      activity: Tells how many boats come
      side: consumer
      person: bo
      rhythm: week
`)
  const documents = await exported()
  const again = await apply(stage.as('administrator'), documents)
  expect(again.counts).toMatchObject({ leave: documents.length })
  const other = await buildStage(database.db)
  await apply(other.as('administrator'), documents)
  expect(writeDocuments(await exported(other))).toBe(first)
})

test('what roles began takes the name of the first document of its two sides, and keeps it', async () => {
  await buildDraftedService(database.db, stage)
  const plan = await apply(stage.as('owner'), relationship(`${ours}, stage: agree`))
  expect(actionsOf(plan)).toEqual(['change Relationship ours'])
  expect(plan.steps[0]).toMatchObject({
    title: 'provider-of-all – department-of-tests',
    diff: expect.stringContaining('+  stage: agree'),
  })
  // A service in which somebody holds a role is covered, whether or not the document names it.
  expect(await ofRelationships()).toMatchObject([
    { metadata: { name: 'ours' }, spec: { services: ['letters'], stage: 'agree', since: '2026-05-01' } },
  ])
  expect(await codes('administrator', relationship(ours, 'name: other'))).toEqual([
    ['conflict', 'sides-known'],
  ])
})

test('what a document leaves out stays, and each change is put on record as its verb puts it', async () => {
  await buildDraftedService(database.db, stage)
  await apply(stage.as('administrator'), relationship(whole))
  expect(await codes('administrator', relationship(ours))).toEqual([['leave']])
  const changed = whole
    .replace('rhythm: week', 'rhythm: month')
    .replace('onboard', 'realise')
    .replace('Looks at', 'Reads')
  await apply(stage.as('administrator'), relationship(changed))
  const [{ id } = { id: '' }] = (
    await relationshipRoutes.relationships(
      stage.as('administrator'),
      { params: { workspace: 'stage' }, query: {} },
      {} as never,
    )
  ).relationships
  expect((await journalOf(database.db, id)).map(({ fact }) => fact)).toEqual([
    'relationship.changed',
    'relationship.aim-said',
    'relationship.aim-said',
    'relationship.duty-added',
    'relationship.duty-added',
    'relationship.changed',
    'relationship.duty-removed',
    'relationship.duty-changed',
    'relationship.duty-added',
  ])
})

test('a document says on which day to come a relationship ends: roles stay, and it goes through documents unchanged', async () => {
  await buildDraftedService(database.db, stage)
  const admin = stage.as('administrator')
  const ahead = `${ours}, since: 2026-01-01, stage: realise, nextReview: 2027-01-31, services: [letters]`
  await apply(admin, relationship(ahead))
  const planned = relationship(`${ahead}, until: 2999-07-01`)
  expect(await codes('customer', planned)).toEqual([['refused', 'not-owner-of-roles']])
  expect(await codes('owner', planned)).toEqual([['change']])
  expect(await codes('owner', planned)).toEqual([['leave']])
  const documents = await exported()
  expect(documents.find(({ kind }) => kind === 'Relationship')).toMatchObject({
    spec: { until: '2999-07-01', stage: 'realise', services: ['letters'] },
  })
  const { counts } = await apply(admin, writeDocuments(documents))
  expect(counts).toMatchObject({ make: 0, change: 0, conflict: 0, refused: 0 })
  const held = async () => {
    const { rows } = await database.pool.query('select id from held_role where workspace_id = $1', [
      admin.scope.workspaceId,
    ])
    return rows
  }
  expect(await held()).toHaveLength(3)
  expect(await codes('owner', relationship(`${ahead}, until: 2999-08-01`))).toEqual([['change']])
  expect(await codes('owner', planned)).toEqual([['change']])
  // What a document leaves out stays, and so does this day.
  expect(await codes('owner', relationship(ahead))).toEqual([['leave']])
  const { db, log, settings } = admin
  await endRelationshipsDue({ db, log, settings, clock: () => new Date('2999-07-01T01:00:00.000Z') })
  expect(await held()).toEqual([])
  // What the document says of the way there is over with it.
  expect(await codes('administrator', planned)).toEqual([['leave']])
})

test('a document lets a relationship neither be looked at before it begins nor begin after its end', async () => {
  const early = `${ours}, since: 2026-02-01, nextReview: 2026-01-31`
  expect(await codes('administrator', relationship(early))).toEqual([['refused', 'review-before']])
  const reviewed = `${ours}, since: 2026-01-01, nextReview: 2026-01-31`
  await apply(stage.as('administrator'), relationship(reviewed))
  expect(await codes('administrator', relationship(early))).toEqual([['refused', 'review-before']])
  expect(await codes('administrator', relationship(`${ours}, since: 2026-02-01`))).toEqual([
    ['refused', 'review-before'],
  ])
  expect(await codes('administrator', relationship(reviewed))).toEqual([['leave']])
  const ahead = `${ours}, since: 2999-03-01, nextReview: 2999-03-01`
  expect(await codes('administrator', relationship(`${ahead}, until: 2999-07-01`))).toEqual([['change']])
  const later = `${ours}, since: 2999-08-01, nextReview: 2999-08-01`
  expect(await codes('administrator', relationship(later))).toEqual([['refused', 'ends-before']])
  expect(await codes('administrator', relationship(`${later}, until: 2999-09-01`))).toEqual([['change']])
})

test('a document ends a relationship, which stays ended until one says from which later day it runs again', async () => {
  await apply(stage.as('administrator'), relationship(`${ours}, since: 2026-01-01`))
  const ended = `${ours}, since: 2026-01-01, until: 2026-04-01`
  expect(await codes('administrator', relationship(`${ours}, until: 2025-12-31`))).toEqual([
    ['refused', 'ends-before'],
  ])
  expect(await codes('administrator', relationship(ended))).toEqual([['change']])
  expect(await codes('administrator', relationship(ended))).toEqual([['leave']])
  expect(await ofRelationships()).toMatchObject([{ spec: { until: '2026-04-01', stage: '' } }])
  expect(await codes('administrator', relationship(`${ours}, since: 2026-01-01`))).toEqual([
    ['conflict', 'relationship-ended'],
  ])
  expect(await codes('administrator', relationship(`${ours}, since: 2026-04-15`))).toEqual([['change']])
  expect(await ofRelationships()).toMatchObject([{ spec: { since: '2026-04-15', until: '' } }])
})

test('nobody loses a role because a document ends a relationship', async () => {
  await buildDraftedService(database.db, stage)
  const ending = relationship(`${ours}, until: 2026-05-01`, 'name: provider-of-all-department-of-tests')
  expect(await codes('administrator', ending)).toEqual([['conflict', 'relationship-has-roles']])
  const service = (await exported()).find(({ kind }) => kind === 'Service')
  const without = writeDocuments([service as CodeDocument]).replace(/ {2}roles:[^]*? {2}value:/, '  value:')
  // A service's document without roles leaves them as they are.
  expect(await codes('administrator', without + ending)).toEqual([
    ['leave'],
    ['conflict', 'relationship-has-roles'],
  ])
})

test('every rule that the verbs know is told in the plan', async () => {
  await buildDraftedService(database.db, stage)
  const refused = async (spec: string) => (await codes('administrator', relationship(spec))).flat().slice(1)
  expect(await refused('provider: provider-of-all, consumer: provider-of-all')).toEqual(['own-consumer'])
  expect(await refused(`provider: nobody, consumer: department-of-tests`)).toEqual(['unknown-reference'])
  expect(await refused(`${ours}, services: [parcels]`)).toEqual(['unknown-reference'])
  expect(
    await refused('provider: department-of-tests, consumer: provider-of-all, services: [letters]'),
  ).toEqual(['other-provider'])
  expect(
    await refused(`${ours}, duties: [{area: provision, activity: Prints, side: provider, person: bo}]`),
  ).toEqual(['unknown-reference'])
  const twice = relationship(ours) + relationship(ours, 'name: other')
  expect((await codes('administrator', twice)).flat()).toContain('sides-twice')
  await apply(stage.as('administrator'), relationship(ours))
  expect(await refused('provider: department-of-tests, consumer: provider-of-all')).toEqual(['sides-fixed'])
})

test('each side applies what its verbs let it do, and nothing of the other', async () => {
  await buildDraftedService(database.db, stage)
  expect(await codes('owner', relationship(`${ours}, aims: {consumer: basic}`))).toEqual([
    ['refused', 'aim-of-other-side'],
  ])
  expect(await codes('stranger', relationship(`${ours}, aims: {consumer: basic}`))).toEqual([['change']])
  const naming = (person: string) =>
    relationship(`${ours}, duties: [{area: provision, activity: Prints, side: provider, person: ${person}}]`)
  expect(await codes('owner', naming('the-administrator'))).toEqual([['refused', 'not-of-relationship']])
  expect(await codes('owner', naming('the-customer'))).toEqual([['change']])
})

test('who stands on neither side is told of a relationship what they would be told of one that is not there', async () => {
  const others = ['one', 'two'].map(
    (name) =>
      `---\napiVersion: covalence/v1\nkind: Organisation\nmetadata: {name: ${name}, title: The ${name}}\n`,
  )
  const theirs = 'provider: one, consumer: two'
  await apply(stage.as('administrator'), others.join('') + relationship(theirs, 'name: theirs'))
  for (const name of ['theirs', 'unknown'])
    expect(await codes('owner', relationship(theirs, `name: ${name}`))).toEqual([['refused', 'not-of-sides']])
  // The name alone tells that there is something.
  expect(await codes('owner', relationship(ours, 'name: theirs'))).toEqual([['refused', 'name-taken']])
})

test('a service that somebody may not read is in no difference that they are shown', async () => {
  await buildDraftedService(database.db, stage)
  const draft = `---\napiVersion: covalence/v1\nkind: Service\nmetadata: {name: secret}\nspec: {provider: provider-of-all, value: {name: Secret}}\n`
  await apply(stage.as('administrator'), draft + relationship(`${ours}, services: [secret]`))
  const plan = await apply(stage.as('stranger'), relationship(`${ours}, stage: agree`))
  expect(plan.steps).toMatchObject([{ action: 'change' }])
  expect(plan.steps[0]?.diff).not.toContain('secret')
  expect(await codes('stranger', relationship(`${ours}, services: [secret]`))).toEqual([
    ['refused', 'unknown-reference'],
  ])
  expect(await ofRelationships()).toMatchObject([{ spec: { services: ['letters', 'secret'] } }])
})

test('pruning ends a relationship in which nobody holds a role; with roles it is a conflict', async () => {
  const source = { repository: 'https://git.example/a' }
  await apply(stage.as('administrator'), relationship(ours), { source })
  const plan = await apply(stage.as('administrator'), [], { source, prune: true })
  expect(plan.steps).toMatchObject([
    { action: 'retire', kind: 'Relationship', name: 'ours', reasons: [{ code: 'pruned-ended' }] },
  ])
  expect(await ofRelationships()).toMatchObject([{ spec: { until: '2026-05-01' } }])
  const other = await buildStage(database.db)
  await buildDraftedService(database.db, other)
  await apply(other.as('administrator'), relationship(ours), { source })
  const held = await apply(other.as('administrator'), [], { source, prune: true })
  expect(held.steps).toMatchObject([{ action: 'conflict', reasons: [{ code: 'pruned-has-roles' }] }])
})
