import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RuleResult } from '#model/checks/rule-results.ts'
import { Portfolio, PortfolioQuery } from '#model/contract/portfolio.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { findPortfolio } from './find-portfolio.ts'
import { keepResults } from './keep-results.ts'

let database: TestDatabase
let stage: Stage
let other: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  stage = await buildStage(database.db)
  other = (await buildOrganisation(database.db, workspaceId(), { names: { en: 'Harbours', fr: 'Ports' } })).id
})
afterAll(() => database.drop())

const workspaceId = () => stage.as('owner').scope.workspaceId
const ask = async (query: object = {}, today = '2026-05-01') => {
  const ctx = { ...stage.as('stranger'), now: `${today}T10:00:00.000Z` }
  return Portfolio.parse(await findPortfolio(ctx, PortfolioQuery.parse(query)))
}

type Said = [rule: string, severity: RuleResult['severity'], findings: number, waived?: number]

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** Keeps what checks said of the service with this number, as the refresher does. */
const keep = async (
  index: number,
  said: Said[],
  { day = '2026-05-01', providerId = stage.provider } = {},
): Promise<string> => {
  const id = idOf(index)
  const at = '2026-05-01T10:00:00.000Z'
  await database.db
    .insertInto('service')
    .values({
      workspace_id: workspaceId(),
      id,
      state: 'listed',
      language: 'en',
      provider_id: providerId,
      owner_id: null,
      need_id: null,
      created_at: at,
      changed_at: at,
    })
    .onConflict((clash) => clash.columns(['workspace_id', 'id']).doNothing())
    .execute()
  const rules = said.map(([rule, severity, findings, waived = 0]) => ({
    rule,
    severity,
    findings,
    waived,
    undecided: false,
  }))
  const open = (wanted: string) =>
    said.filter(([, severity]) => severity === wanted).reduce((sum, [, , findings]) => sum + findings, 0)
  const counts = {
    error: open('error'),
    warning: open('warning'),
    note: open('note'),
    waived: said.reduce((sum, [, , , waived = 0]) => sum + waived, 0),
  }
  const basis = { changes: 0, settingsVersion: 0, people: 0 }
  const result = {
    serviceId: id,
    providerId,
    drafted: false,
    text: 'listed' as const,
    rules,
    counts,
    ...basis,
  }
  await inTransaction({ db: database.db }, (tx) =>
    keepResults(tx, { workspaceId: workspaceId() }, { day, results: [result], gone: [] }),
  )
  return id
}

describe('the portfolio', () => {
  test('of a workspace without results counts nothing, and names the rules that wait', async () => {
    const { waiting, ...rest } = await ask()
    const none = { services: 0, findings: 0 }
    expect(rest).toEqual({
      services: { all: 0, checked: 0 },
      failing: 0,
      severities: { error: none, warning: none, note: none },
      rules: [],
      off: [],
      organisations: [],
      moreOrganisations: 0,
      trend: [],
      page: [],
      next: null,
    })
    expect(waiting.map(({ rule }) => rule)).toContain('SD056')
  })

  test('counts services by severity, rule and organisation; what is waived is apart', async () => {
    await keep(1, [
      ['SD001', 'error', 1],
      ['SD006', 'error', 3],
      ['SD063', 'warning', 1],
    ])
    await keep(2, [
      ['SD006', 'warning', 2],
      ['SD063', 'warning', 0, 1],
    ])
    await keep(3, [['SD006', 'error', 1]], { providerId: other })
    await keep(4, [])
    const { severities, rules, organisations, failing } = await ask()
    expect(failing).toBe(3)
    expect(severities).toEqual({
      error: { services: 2, findings: 5 },
      warning: { services: 2, findings: 3 },
      note: { services: 0, findings: 0 },
    })
    expect(rules.map(({ rule, services, findings, waived }) => [rule, services, findings, waived])).toEqual([
      ['SD006', 3, 6, 0],
      ['SD063', 1, 1, 1],
      ['SD001', 1, 1, 0],
    ])
    expect(rules[0]?.bySeverity).toEqual({ error: 2, warning: 1, note: 0 })
    expect(organisations.map(({ name, services, checked }) => [name, services, checked])).toEqual([
      ['Provider of All', 2, 3],
      ['Harbours', 1, 1],
    ])
  })

  test('is narrowed by organisation, rule and severity; each list by the others', async () => {
    const one = await keep(1, [
      ['SD001', 'error', 1],
      ['SD063', 'warning', 1],
    ])
    const two = await keep(2, [['SD063', 'warning', 1]], { providerId: other })
    const ofHarbours = await ask({ provider: other })
    expect(ofHarbours).toMatchObject({ services: { checked: 1 }, failing: 1, rules: [{ rule: 'SD063' }] })
    expect(ofHarbours.organisations).toHaveLength(2)
    expect(ofHarbours.page.map(({ id }) => id)).toEqual([two])
    const withoutOutcome = await ask({ rule: 'SD001' })
    expect(withoutOutcome.organisations.map(({ name }) => name)).toEqual(['Provider of All'])
    expect(withoutOutcome.rules).toHaveLength(2)
    expect(withoutOutcome.page.map(({ id }) => id)).toEqual([one])
    expect(await ask({ severity: 'warning' })).toMatchObject({ failing: 2, rules: [{ rule: 'SD063' }] })
    expect(await ask({ rule: 'SD001', severity: 'note' })).toMatchObject({ failing: 0, page: [] })
    expect((await ask({ rule: 'SD063', severity: 'warning', provider: other })).page).toHaveLength(1)
  })

  test('finds organisations by letters of their names, and says how many more there are', async () => {
    for (let index = 0; index < 53; index += 1) {
      const { id } = await buildOrganisation(database.db, workspaceId(), { names: { en: `Pêche ${index}` } })
      await keep(index, [['SD001', 'error', 1]], { providerId: id })
    }
    expect(await ask()).toMatchObject({ moreOrganisations: 3 })
    const found = await ask({ organisation: 'peche 52' })
    expect(found.organisations.map(({ name }) => name)).toEqual(['Pêche 52'])
    expect((await ask({ organisation: '100%' })).organisations).toEqual([])
  })

  test('lists services with most errors first, 50 a page, each once', async () => {
    for (let index = 0; index < 120; index += 1)
      await keep(index, [
        ['SD006', 'error', 1 + (index % 3)],
        ['SD063', 'warning', 1],
      ])
    const seen: { id: string; errors: number }[] = []
    let after: string | undefined
    do {
      const { page, next }: Portfolio = await ask({ after })
      seen.push(...page.map(({ id, counts }) => ({ id, errors: counts.error })))
      after = next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
    expect(seen.map(({ errors }) => errors)).toEqual(
      [3, 2, 1].flatMap((errors) => Array<number>(40).fill(errors)),
    )
  })

  test.each(['nonsense', Buffer.from('["1","2","x","y"]').toString('base64url')])(
    'refuses %s as a place in a list',
    async (after) => {
      await expect(ask({ after })).rejects.toMatchObject({ code: 'invalid' })
    },
  )

  test('is that of its workspace alone', async () => {
    await keep(1, [['SD001', 'error', 1]])
    stage = await buildStage(database.db)
    expect(await ask()).toMatchObject({ services: { checked: 0 }, rules: [], page: [], trend: [] })
  })
})

const at = (day: string, failing: number, error: number) => ({
  day,
  checked: 2,
  failing,
  bySeverity: { error, warning: 1, note: 0 },
})

describe('the trend', () => {
  test('has a point for each day on which something changed, as it stood at its end', async () => {
    await keep(1, [['SD001', 'error', 1]])
    await keep(2, [['SD063', 'warning', 1]])
    await keep(1, [['SD001', 'error', 1]], { day: '2026-05-02' })
    await keep(1, [], { day: '2026-05-04' })
    await keep(1, [['SD001', 'note', 1]], { day: '2026-05-05' })
    await keep(1, [], { day: '2026-05-05' })
    expect((await ask({}, '2026-05-05')).trend).toEqual([
      at('2026-05-01', 2, 1),
      at('2026-05-04', 1, 0),
      at('2026-05-05', 1, 0),
    ])
    const ofRule = await ask({ rule: 'SD001' }, '2026-05-05')
    expect(ofRule.trend.map(({ day, failing }) => [day, failing])).toEqual([
      ['2026-05-01', 1],
      ['2026-05-04', 0],
      ['2026-05-05', 0],
    ])
    expect((await ask({ provider: other }, '2026-05-05')).trend).toEqual([])
  })

  test('reaches back 400 days, and begins with what stood before them', async () => {
    await keep(1, [['SD001', 'error', 1]], { day: '2024-01-01' })
    await keep(2, [['SD001', 'error', 1]], { day: '2024-02-01' })
    await keep(1, [], { day: '2026-05-01' })
    const { trend } = await ask()
    expect(trend.map(({ day, checked, failing }) => [day, checked, failing])).toEqual([
      ['2025-03-28', 2, 2],
      ['2026-05-01', 2, 1],
    ])
  })
})
