import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { usualSettings } from '#model/checks/settings.ts'
import { Portfolio, PortfolioQuery } from '#model/contract/portfolio.ts'
import { changeCheckSettings } from '#server/checks/change-check-settings.ts'
import { findPortfolio } from '#server/checks/find-portfolio.ts'
import { findDueServices, takeDueServices } from '#server/checks/index.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { getServiceChecks } from './check-text.ts'
import {
  buildDefinition,
  buildDraftedService,
  buildPublishedService,
  buildStage,
  giveRoleTo,
  listNamed,
  type Player,
  type Stage,
} from './factories.ts'
import { refreshChecks } from './keep-checks-fresh.ts'
import { retireService } from './retire-service.ts'
import { startDraft } from './start-draft.ts'
import { endCheckWaiver, waiveCheck } from './waive-check.ts'
import { writePart } from './write-part.ts'

let database: TestDatabase
let stage: Stage
let day: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  day = '2026-05-01'
  await refresh()
})
afterAll(() => database.drop())

const refresh = () =>
  refreshChecks({
    db: database.db,
    log: stage.as('owner').log,
    clock: () => new Date(`${day}T10:00:00.000Z`),
  })

const portfolio = async (query: object = {}, player: Player = 'stranger') => {
  const ctx = { ...stage.as(player), now: `${day}T10:00:00.000Z` }
  return Portfolio.parse(await findPortfolio(ctx, PortfolioQuery.parse(query)))
}
const failingOf = async (rule: string, player: Player = 'stranger') =>
  (await portfolio({}, player)).rules.find((one) => one.rule === rule)

const list = (services: Parameters<typeof listNamed>[2]) => listNamed(database.db, stage, services)

describe('a result', () => {
  test('is that of the text everybody may read, as the service itself tells it', async () => {
    const service = await buildPublishedService(database.db, stage)
    await list([{ name: 'Boats' }])
    await startDraft(stage.as('owner'), { service })
    await refresh()
    const rows = await database.db
      .selectFrom('service_check')
      .selectAll()
      .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
      .execute()
    expect(rows.map(({ text }) => text).toSorted()).toEqual(['listed', 'published'])
    for (const { service_id, text, rules, errors, warnings, notes, waived } of rows) {
      const told = await getServiceChecks(stage.as('stranger'), { service: service_id, text: text! })
      expect(told.counts).toEqual({ error: errors, warning: warnings, note: notes, waived })
      expect(rules.map(({ rule }) => rule).toSorted()).toEqual(
        [
          ...new Set([...told.verdicts.map(({ rule }) => rule), ...told.undecided.map(({ rule }) => rule)]),
        ].toSorted(),
      )
    }
  })

  test('is made once, and made anew when the service changes', async () => {
    const [boats = ''] = await list([{ name: 'Boats' }, { name: 'Cars' }])
    expect(await refresh()).toBe(2)
    expect(await refresh()).toBe(0)
    await startDraft(stage.as('administrator'), { service: boats })
    expect(await refresh()).toBe(1)
  })

  test('is made anew for all when the settings of the checks change', async () => {
    await list([{ name: 'Boats' }])
    await refresh()
    expect(await failingOf('SD063')).toMatchObject({ services: 1 })
    await changeCheckSettings(stage.as('administrator'), {
      version: 0,
      settings: { ...usualSettings(), severities: { SD063: 'off', SD001: 'note' } },
    })
    expect(await refresh()).toBe(1)
    expect(await failingOf('SD063')).toBeUndefined()
    expect(await failingOf('SD001')).toMatchObject({ bySeverity: { error: 0, warning: 0, note: 1 } })
    expect((await portfolio()).off).toEqual(['SD063'])
  })

  test('is made anew when somebody who holds a role leaves, though nothing of the service changed', async () => {
    await buildPublishedService(database.db, stage)
    await refresh()
    expect(await failingOf('SD031')).toBeUndefined()
    await database.db
      .updateTable('person')
      .set({ active: false })
      .where('id', '=', stage.person.customer)
      .execute()
    expect(await refresh()).toBe(1)
    expect(await failingOf('SD031')).toMatchObject({ services: 1 })
  })

  test('is made anew when one leaves as another comes back', async () => {
    await buildPublishedService(database.db, stage)
    const turn = async (player: Player, active: boolean) => {
      const person = database.db.updateTable('person').set({ active })
      await person.where('id', '=', stage.person[player]).execute()
    }
    await turn('customer', false)
    await refresh()
    await turn('customer', true)
    await turn('user', false)
    expect(await refresh()).toBe(1)
  })

  test('is made anew with the day, on which a waiver ends', async () => {
    const service = await buildPublishedService(database.db, stage)
    await refresh()
    const before = await failingOf('SD051')
    expect(before).toMatchObject({ services: 1, waived: 0 })
    const waiver = { service, rule: 'SD051', reason: 'The pilot comes first.', until: '2026-05-02' }
    await waiveCheck(stage.as('customer'), waiver)
    await refresh()
    expect(await failingOf('SD051')).toMatchObject({ services: 0, findings: 0, waived: 1 })
    day = '2026-05-02'
    await refresh()
    expect(await failingOf('SD051')).toMatchObject({ services: 0, waived: 1 })
    day = '2026-05-03'
    await refresh()
    expect(await failingOf('SD051')).toEqual(before)
  })

  test('is made anew when a waiver is ended before its day', async () => {
    const service = await buildPublishedService(database.db, stage)
    const waiver = { service, rule: 'SD051', reason: 'The pilot comes first.', until: '2026-12-31' }
    await waiveCheck(stage.as('customer'), waiver)
    await refresh()
    expect(await failingOf('SD051')).toMatchObject({ services: 0, waived: 1 })
    await endCheckWaiver(stage.as('customer'), waiver)
    await refresh()
    expect(await failingOf('SD051')).toMatchObject({ services: 1, waived: 0 })
  })

  test('is forgotten with a service that is over', async () => {
    const [boats = ''] = await list([{ name: 'Boats' }, { name: 'Cars' }])
    await refresh()
    await retireService(stage.as('administrator'), { service: boats, reason: 'Over' })
    await refresh()
    const { services, failing, page } = await portfolio()
    expect({ services, failing }).toEqual({ services: { all: 1, checked: 1 }, failing: 1 })
    expect(page.map(({ name }) => name)).toEqual(['Cars'])
  })

  test('moves with a service to its new provider', async () => {
    const other = await buildOrganisation(database.db, stage.as('owner').scope.workspaceId, {
      names: { en: 'Harbours' },
    })
    await list([{ name: 'Boats' }])
    await refresh()
    await list([{ name: 'Boats', providerId: other.id }])
    await refresh()
    expect((await portfolio()).organisations.map(({ name, services }) => `${name} ${services}`)).toEqual([
      'Harbours 1',
    ])
  })
})

describe('two servers', () => {
  test('never check the services of one workspace at once', async () => {
    const [boats = ''] = await list([{ name: 'Boats' }])
    const { workspaceId } = stage.as('owner').scope
    await database.db.transaction().execute(async (tx) => {
      expect(await takeDueServices(tx, { workspaceId, ids: [boats], day })).toHaveLength(1)
      expect(await refresh()).toBe(0)
      expect(await findDueServices(database.db, day, 10)).toHaveLength(1)
    })
    expect(await refresh()).toBe(1)
    expect(await refresh()).toBe(0)
  })

  test('that check at the same time count each service once', async () => {
    await list(Array.from({ length: 45 }, (_, index) => ({ name: `Boats ${index}` })))
    await Promise.all([refresh(), refresh(), refresh()])
    await refresh()
    expect((await portfolio()).services).toEqual({ all: 45, checked: 45 })
    expect(await failingOf('SD001')).toMatchObject({ services: 45 })
  })
})

describe('a service that is only drafted', () => {
  test('is counted and shown to administrators alone', async () => {
    await list([{ name: 'Boats' }])
    await refresh()
    const before = await portfolio()
    const service = await buildDraftedService(database.db, stage, buildDefinition('Secret plans'))
    const unchecked = await portfolio({}, 'administrator')
    expect(unchecked.services).toEqual({ all: 2, checked: 1 })
    await refresh()
    for (const player of ['stranger', 'owner', 'customer'] as const)
      expect(await portfolio({}, player)).toEqual(before)
    expect(await portfolio({ provider: stage.provider })).toMatchObject({
      services: { all: 1, checked: 1 },
      trend: before.trend,
    })
    const seen = await portfolio({}, 'administrator')
    expect(seen.services).toEqual({ all: 2, checked: 2 })
    expect(seen.page.map(({ id }) => id)).toContain(service)
    expect(seen.page.find(({ id }) => id === service)).toMatchObject({ name: 'Secret plans', text: 'draft' })
    expect(seen.trend.at(-1)).toMatchObject({ checked: 2, failing: 2 })
    expect(seen.organisations).toMatchObject([{ services: 2, checked: 2 }])
  })

  test('is for everybody once it is published', async () => {
    const service = await buildPublishedService(database.db, stage)
    await refresh()
    expect((await portfolio()).page.map(({ id }) => id)).toEqual([service])
  })

  test('is checked again as it is written', async () => {
    const service = await buildDraftedService(database.db, stage)
    await refresh()
    const before = await failingOf('SD063', 'administrator')
    const { supply } = buildDefinition()
    await writePart(stage.as('owner'), {
      service,
      part: 'supply',
      version: 1,
      content: { ...supply, exit: supply.exit === '' ? 'Everything is handed over.' : '' },
    })
    await refresh()
    expect((await failingOf('SD063', 'administrator'))?.services ?? 0).not.toBe(before?.services ?? 0)
  })
})

test('a role that is filled is seen without any change of the service', async () => {
  const [boats = ''] = await list([{ name: 'Boats' }])
  await refresh()
  await giveRoleTo(database.db, stage, boats, 'customer')
  expect(await refresh()).toBe(1)
})
