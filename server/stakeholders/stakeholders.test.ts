import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import {
  buildDraftedService,
  buildPublishedService,
  buildStage,
  type Player,
  type Stage,
} from '#server/services/factories.ts'
import { addStakeholder } from './add-stakeholder.ts'
import { changeStakeholder } from './change-stakeholder.ts'
import { findServiceStakeholders, findStakeholders } from './find-stakeholders.ts'
import { removeStakeholder } from './remove-stakeholder.ts'
import { tieStakeholder } from './tie-stakeholder.ts'
import { untieStakeholder } from './untie-stakeholder.ts'

let database: TestDatabase
let stage: Stage
let published: string

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  stage = await buildStage(database.db)
  published = await buildPublishedService(database.db, stage)
})

const regulator = {
  kind: 'regulator',
  organisationId: null as string | null,
  name: 'Road Safety Board',
  seeks: 'Fewer accidents',
  providerOnly: false,
}
const add = (player: Player, services: string[], given: Partial<typeof regulator> = {}) =>
  addStakeholder(stage.as(player), { ...regulator, ...given, services })
const of = async (player: Player, service = published) =>
  (await findServiceStakeholders(stage.as(player), { service })).stakeholders
const all = async (player: Player, text = '') =>
  (await findStakeholders(stage.as(player), { text })).stakeholders.map(({ name }) => name)
const change = (player: Player, stakeholder: string, given: Partial<typeof regulator>, version = 0) =>
  changeStakeholder(stage.as(player), { ...regulator, ...given, stakeholder, version })
const factsOf = (subject: string) =>
  database.db
    .selectFrom('journal')
    .select(['fact', 'before', 'after'])
    .where('subject_id', '=', subject)
    .where('fact', 'like', 'stakeholder.%')
    .orderBy('id')
    .execute()

describe('naming a stakeholder', () => {
  test('ties it to services of the owner, for all who see them, and is on record', async () => {
    const { id } = await add('owner', [published])
    expect(await of('stranger')).toMatchObject([
      {
        kind: 'regulator',
        name: 'Road Safety Board',
        seeks: 'Fewer accidents',
        services: [{ name: 'Letters' }],
        can: [],
      },
    ])
    expect(await of('owner')).toMatchObject([{ can: ['change', 'remove', 'untie'] }])
    expect(await factsOf(id)).toMatchObject([
      { fact: 'stakeholder.added', after: { kind: 'regulator', services: [{ id: published }] } },
    ])
  })

  test('refuses an actor without the right; without a service it is for administrators, who alone read of it', async () => {
    for (const player of ['customer', 'user'] as const)
      await expect(add(player, [published])).rejects.toMatchObject({ code: 'forbidden' })
    await expect(add('stranger', [published])).rejects.toMatchObject({ code: 'not_found' })
    await expect(add('owner', [])).rejects.toMatchObject({ code: 'forbidden' })
    await add('administrator', [])
    expect(await all('administrator')).toEqual(['Road Safety Board'])
    expect(await all('owner')).toEqual([])
  })

  test('may be an organisation of the workspace, while it is there', async () => {
    const { workspaceId } = stage.as('owner').scope
    const board = await buildOrganisation(database.db, workspaceId, { names: { en: 'The Board' } })
    await add('owner', [published], { organisationId: board.id, name: '' })
    expect(await of('user')).toMatchObject([{ organisation: { names: { en: 'The Board' } } }])
    const ctx = stage.as('administrator')
    expect((await findStakeholders(ctx, { text: 'board' })).stakeholders).toHaveLength(1)
    const elsewhere = await buildStage(database.db)
    await expect(add('owner', [published], { organisationId: elsewhere.provider })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('who reads of a stakeholder', () => {
  test('is nobody on the consumer’s side where it is a supplier, or only for the provider', async () => {
    await add('owner', [published], { kind: 'supplier', name: 'Paper Mill' })
    await add('owner', [published], { name: 'Quiet Partner', providerOnly: true })
    for (const player of ['customer', 'user', 'sponsor', 'stranger'] as const) {
      expect(await of(player)).toEqual([])
      expect(await all(player)).toEqual([])
    }
    expect(await of('owner')).toHaveLength(2)
    expect(await all('administrator', 'paper')).toEqual(['Paper Mill'])
  })

  test('is nobody who does not see its services, and of several services each sees their own', async () => {
    const drafted = await buildDraftedService(database.db, stage)
    const { id } = await add('owner', [published, drafted])
    const [seen] = await of('stranger')
    expect(seen?.services).toEqual([{ id: published, name: 'Letters' }])
    expect((await of('owner'))[0]?.services).toHaveLength(2)
    await untieStakeholder(stage.as('owner'), { service: published, stakeholder: id })
    expect(await all('stranger')).toEqual([])
    await expect(change('stranger', id, { name: 'X' })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('stays within the workspace', async () => {
    const { id } = await add('owner', [published])
    const other = await buildStage(database.db)
    expect((await findStakeholders(other.as('administrator'), { text: '' })).stakeholders).toEqual([])
    const there = other.as('administrator')
    const missing = { code: 'not_found' }
    await expect(removeStakeholder(there, { stakeholder: id })).rejects.toMatchObject(missing)
    await expect(findServiceStakeholders(there, { service: published })).rejects.toMatchObject(missing)
  })
})

describe('changing, tying and removing', () => {
  test('changes what is said, once for each version that was read', async () => {
    const { id } = await add('owner', [published])
    await change('owner', id, { seeks: 'No accidents' })
    expect(await of('user')).toMatchObject([{ seeks: 'No accidents', version: 1 }])
    await expect(change('owner', id, { seeks: 'Other' })).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await expect(change('user', id, { seeks: 'Other' }, 1)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await factsOf(id)).toMatchObject([
      {},
      { fact: 'stakeholder.changed', before: { seeks: 'Fewer accidents' }, after: { seeks: 'No accidents' } },
    ])
  })

  test('is not for who owns one of its services only, who can take it off that one', async () => {
    const drafted = await buildDraftedService(database.db, stage)
    const { id } = await add('owner', [published, drafted])
    await database.db
      .updateTable('service')
      .set({ owner_id: stage.person.administrator })
      .where('id', '=', drafted)
      .execute()
    await expect(change('owner', id, { name: 'X' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(removeStakeholder(stage.as('owner'), { stakeholder: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await of('owner'))[0]?.can).toEqual(['untie'])
    await untieStakeholder(stage.as('owner'), { service: published, stakeholder: id })
    expect(await of('owner')).toEqual([])
    expect(await factsOf(published)).toMatchObject([
      { fact: 'stakeholder.untied', before: { stakeholder: id } },
    ])
    await tieStakeholder(stage.as('administrator'), { service: published, stakeholder: id })
    expect(await of('user')).toHaveLength(1)
    expect(await factsOf(published)).toHaveLength(2)
    await expect(
      tieStakeholder(stage.as('user'), { service: published, stakeholder: id }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('removes it from everywhere, on record', async () => {
    const { id } = await add('owner', [published])
    await removeStakeholder(stage.as('owner'), { stakeholder: id })
    expect(await of('owner')).toEqual([])
    expect((await factsOf(id)).at(-1)).toMatchObject({
      fact: 'stakeholder.removed',
      before: { seeks: 'Fewer accidents' },
    })
  })
})
