import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPulse } from '#server/checks/index.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { captureStatements, pagesRead } from './capture.ts'
import { ownStatements, type Scenario, scenariosOf } from './scenarios.ts'
import { buildStage, proposeRevisions, type Stage } from './stage.ts'

// What a request costs that does not depend on the machine: statements, and pages read at two sizes.
const sizes = [1000, 10_000] as const
const kinds = [
  'read-service',
  'surroundings',
  'catalogue-page',
  'search',
  'home',
  'portfolio',
  'state-need',
  'sign',
] as const

type Costs = { scenario: Scenario; pages: number }
const databases: TestDatabase[] = []
const stages: Stage[] = []
const costs = new Map<string, Costs>()

beforeAll(async () => {
  for (const size of sizes) {
    const database = await createTestDatabase()
    databases.push(database)
    const stage = await buildStage(database, size)
    stages.push(stage)
    const hash = await proposeRevisions(stage, 3)
    for (const scenario of await scenariosOf(stage, () => true, { hash, needs: 1, signatures: 1 })) {
      costs.set(`${scenario.name} ${size}`, {
        scenario,
        pages: await pagesRead(database.pool, ownStatements(scenario.floor[0]!)),
      })
    }
  }
}, 180_000)
afterAll(async () => {
  for (const stage of stages) await stage.close()
  for (const database of databases) await database.drop()
})

describe.each(kinds)('%s', (kind) => {
  test('takes at most three statements, session included', () => {
    for (const size of sizes) {
      const { scenario } = costs.get(`${kind} ${size}`)!
      expect(
        scenario.statements.length,
        scenario.statements.map(({ text }) => text).join('\n'),
      ).toBeLessThanOrEqual(3)
    }
  })

  test('reads as many pages among 10,000 services as among 1,000', () => {
    const [small = 0, large = 0] = sizes.map((size) => costs.get(`${kind} ${size}`)?.pages ?? Number.NaN)
    expect(small).toBeGreaterThan(0)
    expect(
      Math.max(small, large) / Math.min(small, large),
      `${small} and ${large} pages`,
    ).toBeLessThanOrEqual(1.3)
  })
})

const costsOfPulse = async ({ opened }: Stage) => {
  const { statements } = await captureStatements(() => findPulse(opened.db))
  await pagesRead(opened.pool, statements)
  return { statements: statements.length, pages: await pagesRead(opened.pool, statements) }
}

test('whether anything was written costs as much among 10,000 services as among 1,000', async () => {
  const [small, large] = [await costsOfPulse(stages[0]!), await costsOfPulse(stages[1]!)]
  expect(large).toEqual(small)
  expect(large?.statements).toBe(1)
})
