import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { check } from '#model/checks/index.ts'
import { inputOf } from '#model/checks/input-of.ts'
import { Surroundings } from '#model/contract/checks.ts'
import { ServicePage } from '#model/contract/service-page.ts'
import { textsOf } from '#model/contract/service-texts.ts'
import { clausesOf } from '#model/definition/clauses.ts'
import { Definition } from '#model/definition/definition.ts'
import { checkDefinition } from '#server/checks/check-definition.ts'
import { changeCheckSettings } from '#server/checks/change-check-settings.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { getServiceChecks, getSurroundings } from './check-text.ts'
import { withdrawRevision } from './close-revision.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  confirmAsCustomer,
  giveRoleTo,
  type Player,
  propose,
  signAs,
  type Stage,
} from './factories.ts'
import { getServicePage } from './get-service-page.ts'
import { listServices } from './list-services.ts'
import { retireService } from './retire-service.ts'
import { startDraft } from './start-draft.ts'
import { waiveCheck } from './waive-check.ts'

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
})
afterAll(() => database.drop())

const around = (service: string, player: Player = 'owner') => getSurroundings(stage.as(player), { service })
const named = (name: string, outcomes: string[] = []) =>
  Definition.parse({
    value: {
      name,
      outcomes: outcomes.map((statement, index) => ({ id: `o${index}`, direction: 'supported', statement })),
    },
  })

const spread = async (service: string) => (await around(service)).catalogue.outcomes

/** Lists services as an importer does; gives back their ids in this order. */
const list = async (definitions: Definition[], ctx = stage.as('administrator')): Promise<string[]> => {
  const { ids } = await ctx.db.transaction().execute((tx) =>
    listServices(tx, ctx, {
      source: 'test',
      language: 'en',
      providers: new Map([[stage.provider, { en: 'Provider of All' }]]),
      services: definitions.map((definition, index) => ({
        key: String(index),
        providerId: stage.provider,
        period: '2026',
        definition,
        translations: {},
        labels: {},
        programmes: [],
        link: {},
      })),
    }),
  )
  return definitions.map((_definition, index) => ids.get(String(index))!)
}

describe('the provider', () => {
  test('is known by its names, and by those of all units nested in it', async () => {
    const { workspaceId } = stage.as('owner').scope
    const within = { id: stage.provider, enterpriseId: stage.provider }
    const parent = await buildOrganisation(database.db, workspaceId, {
      names: { en: 'Parks', fr: 'Parcs' },
      abbreviation: 'PK',
      parent: within,
    })
    await buildOrganisation(database.db, workspaceId, { names: { en: 'Trails' }, parent })
    await buildOrganisation(database.db, workspaceId, { names: { en: 'Elsewhere' } })
    const service = await buildDraftedService(database.db, stage)
    const { provider } = await around(service)
    expect(provider.names).toEqual(['Provider of All'])
    expect(provider.units.toSorted()).toEqual(['PK', 'Parcs', 'Parks', 'Trails'])
  })

  test('is told of a role holder who belongs to it, or to a unit of it', async () => {
    const service = await buildDraftedService(database.db, stage)
    await giveRoleTo(database.db, stage, service, 'user', 'owner')
    const { roles } = await around(service)
    expect(roles.map(({ role, fromProvider }) => `${role} ${fromProvider}`)).toEqual([
      'customer false',
      'user false',
      'sponsor false',
      'user true',
    ])
  })
})

describe('the catalogue around', () => {
  test('holds the services whose names share most words, in force and not the service itself', async () => {
    const renewal = named('Renew a passport', ['Travellers cross borders'])
    renewal.value.description = 'At a counter or by mail.'
    const ids = await list([
      renewal,
      named('Passport renewal for travellers'),
      named('Renew a fishing licence'),
      named('Rent a boat'),
      named('Renew a passport by mail'),
    ])
    await retireService(stage.as('administrator'), { service: ids[4]!, reason: 'Over' })
    const { catalogue } = await around(ids[0]!)
    expect(catalogue.neighbours.map(({ name }) => name)).toEqual([
      'Passport renewal for travellers',
      'Renew a fishing licence',
    ])
    const seen = await around(ids[1]!)
    expect(seen.catalogue.neighbours[0]).toEqual({
      id: ids[0],
      name: 'Renew a passport',
      description: 'At a counter or by mail.',
      outcomes: ['Travellers cross borders'],
      consumerGroups: [],
    })
  })

  test('never shows a draft, whoever asks', async () => {
    await buildDraftedService(database.db, stage, buildDefinition('Answer letters'))
    const [listed] = await list([named('Answer letters')])
    expect((await around(listed!)).catalogue.neighbours).toEqual([])
  })

  test('is that of the workspace alone, and a name without words has no neighbours', async () => {
    await list([named('Rent a boat')])
    stage = await buildStage(database.db)
    const [boat, signs] = await list([named('Rent a boat'), named('…!')])
    expect((await around(boat!)).catalogue.neighbours).toEqual([])
    expect((await around(signs!)).catalogue.neighbours).toEqual([])
  })

  test('tells how many outcomes are usual, from counts kept as services come, change and go', async () => {
    const ids = await list([
      named('One', ['a']),
      named('Two', ['a', 'b']),
      named('Three', ['a', 'b', 'c']),
      named('Nine', [...'abcdefghi']),
    ])
    expect(await spread(ids[3]!)).toEqual({ services: 3, median: 2, deviation: 1 })
    await retireService(stage.as('administrator'), { service: ids[2]!, reason: 'Over' })
    expect(await spread(ids[3]!)).toEqual({ services: 2, median: 1.5, deviation: 0.5 })
    expect(await spread(ids[0]!)).toEqual({ services: 2, median: 5.5, deviation: 3.5 })
  })
})

describe('the share spoken for before', () => {
  test('is that of the revision frozen last before the text', async () => {
    const service = await buildPublishedService(database.db, stage)
    expect((await around(service)).shares).toEqual([])
    await startDraft(stage.as('owner'), { service })
    const [first] = (await around(service)).shares
    // Signing confirms the clauses of the signed parts, and this definition has no others.
    expect(first).toEqual({ revision: 1, share: 100 })
  })

  test('counts what was confirmed where nobody signed, and is no share before anything was frozen', async () => {
    const service = await buildDraftedService(database.db, stage)
    await confirmAsCustomer(stage, service)
    expect((await around(service)).shares).toEqual([])
    const number = await propose(stage, service)
    expect((await around(service)).shares).toEqual([])
    await withdrawRevision(stage.as('owner'), { service, number, reason: '' })
    await startDraft(stage.as('owner'), { service })
    const clauses = clausesOf(buildDefinition()).length
    expect((await around(service)).shares).toEqual([{ revision: 1, share: Math.floor(100 / clauses) }])
  })
})

describe('what is told to whom', () => {
  test('those not invited read that roles are held, not for whom', async () => {
    const service = await buildPublishedService(database.db, stage)
    const [mine, theirs] = [await around(service), await around(service, 'stranger')]
    expect(mine.roles.map(({ organisationId }) => organisationId)).toEqual(Array(3).fill(stage.consumer))
    expect(JSON.stringify(theirs)).not.toContain(stage.consumer)
    expect(theirs.roles.map(({ role }) => role)).toEqual(mine.roles.map(({ role }) => role))
    expect(theirs.roles.map(({ organisationId }) => organisationId)).toEqual(['1', '1', '1'])
    const rules = async (player: Player) =>
      (await getServiceChecks(stage.as(player), { service })).verdicts.map(({ rule }) => rule)
    expect(await rules('stranger')).toEqual(await rules('owner'))
  })

  test('a service that is only drafted has no checks for strangers', async () => {
    const service = await buildDraftedService(database.db, stage)
    await expect(around(service, 'stranger')).rejects.toMatchObject({ code: 'not_found' })
    const checks = getServiceChecks(stage.as('stranger'), { service })
    await expect(checks).rejects.toMatchObject({ code: 'not_found' })
  })
})

const sent = async (reply: Promise<unknown>): Promise<unknown> => JSON.parse(JSON.stringify(await reply))

/** The verdicts of a browser: from what two replies hold once they went over the network. */
const inBrowser = async (service: string, player: Player) => {
  const page = ServicePage.parse(await sent(getServicePage(stage.as(player), { service })))
  const surroundings = Surroundings.parse(await sent(around(service, player)))
  const today = stage.as(player).now.slice(0, 10)
  return textsOf(page).map((text) => ({
    text: text.kind,
    result: check(inputOf({ page, surroundings, text, today, language: stage.as(player).actor.language })),
  }))
}

describe('page and surroundings', () => {
  test('give a browser exactly the verdicts of the server, for each text and reader', async () => {
    const service = await buildPublishedService(database.db, stage)
    await list([named('Letters', ['Clerks reach everybody'])])
    await waiveCheck(stage.as('customer'), {
      service,
      rule: 'SD004',
      reason: 'Figures come with the pilot.',
      until: '2026-12-31',
    })
    const strict = { severities: { SD051: 'error' as const, SD063: 'off' as const }, coCreationShare: 90 }
    await changeCheckSettings(stage.as('administrator'), {
      version: 0,
      settings: { ...(await around(service)).settings, ...strict },
    })
    await startDraft(stage.as('owner'), { service })
    for (const proposed of [false, true]) {
      if (proposed) await propose(stage, service)
      for (const player of ['owner', 'customer', 'stranger'] as const) {
        const local = await inBrowser(service, player)
        expect(local.length).toBeGreaterThan(0)
        for (const { text, result } of local) {
          const { verdicts, undecided, counts } = await getServiceChecks(stage.as(player), { service, text })
          expect(result, `${text} for ${player}`).toEqual({ verdicts, undecided })
          expect(counts.waived).toBeGreaterThan(0)
        }
      }
    }
  })

  test('say of an open revision whose signature it waits for, and that nothing stands before what is agreed', async () => {
    const service = await buildDraftedService(database.db, stage)
    await confirmAsCustomer(stage, service)
    const standing = async () => {
      const { text, revision, agreed, between } = await getServiceChecks(stage.as('owner'), { service })
      return { text, revision, agreed, obstacles: between.obstacles }
    }
    const standingOf = { agreed: false, obstacles: [] }
    expect(await standing()).toEqual({ text: 'draft', revision: null, ...standingOf })
    await propose(stage, service)
    for (const role of ['owner', 'customer', 'sponsor'] as const) await signAs(stage, service, role)
    expect((await standing()).obstacles).toEqual([
      {
        kind: 'sign-off',
        role: 'user',
        part: 'use',
        organisation: 'Department of Tests',
        askedOn: '2026-05-01',
      },
    ])
    await signAs(stage, service, 'user')
    expect(await standing()).toEqual({ text: 'open', revision: 1, agreed: true, obstacles: [] })
  })

  test('answer for no text that is not there', async () => {
    const service = await buildDraftedService(database.db, stage)
    const wanted = getServiceChecks(stage.as('owner'), { service, text: 'published' })
    await expect(wanted).rejects.toMatchObject({ code: 'not_found' })
  })
})

const checked = (change: { providerId?: string } = {}) =>
  checkDefinition(stage.as('stranger'), { definition: buildDefinition(), language: 'en', ...change })

describe('a definition that is stored nowhere', () => {
  test('is checked by what it says, and what is not known is not decided', async () => {
    const { verdicts, undecided, counts } = await checked()
    expect(verdicts.map(({ rule }) => rule)).toContain('SD051')
    expect(undecided.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['SD030', 'SD031', 'SD040']))
    expect(counts.error + counts.warning + counts.note).toBe(verdicts.length)
  })

  test('is held against the provider named, who must be of the workspace', async () => {
    expect((await checked({ providerId: stage.provider })).verdicts.length).toBeGreaterThan(0)
    await expect(checked({ providerId: randomUUIDv7() })).rejects.toMatchObject({ code: 'not_found' })
  })
})
