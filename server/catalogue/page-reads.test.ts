import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CatalogueQuery } from '#model/contract/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import type { Database } from '#server/database/tables.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { addToCatalogue, ask, buildSource } from './factories.ts'

const sizes = { small: 400, large: 4000 }
type Size = keyof typeof sizes
/** As many services as a page holds are found by this, however many there are. */
const rare = 'zirconium'

type Prepared = { database: TestDatabase; stage: Stage }
const prepared = {} as Record<Size, Prepared>

const prepare = async (count: number): Promise<Prepared> => {
  const database = await createTestDatabase()
  const stage = await buildStage(database.db)
  const sources = Array.from({ length: count }, (_, index) =>
    buildSource({
      providerId: index % 2 === 0 ? stage.provider : stage.consumer,
      state: index % 3 === 0 ? 'listed' : 'live',
      value: {
        // Names in another order than that of writing, as they are in life.
        name: `${((index * 7919) % count).toString(36)} service`,
        description: `${index % (count / 50) === 0 ? rare : 'copper'} ${'and so on '.repeat(40)}`,
        consumerGroups: [`group-${Math.floor(index / (count / 50)) % 5}`],
      },
      updatedAt: new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % count) * 1000).toISOString(),
    }),
  )
  await addToCatalogue(database.db, stage.as('stranger').scope.workspaceId, sources)
  await database.pool.query('vacuum analyze')
  return { database, stage }
}

beforeAll(async () => {
  for (const size of ['small', 'large'] as const) prepared[size] = await prepare(sizes[size])
})
afterAll(async () => {
  for (const { database } of Object.values(prepared)) await database.drop()
})

/** Whether a query is asked by somebody who sees all services, or those listed and those of one group in five. */
type Seen = 'all' | 'part'

/** Runs a query as the program does; gives back its statements and the pages that they read. */
const measure = async (
  { database: { pool }, stage }: Prepared,
  seen: Seen,
  query: Partial<CatalogueQuery>,
) => {
  const statements: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      statements.push({ sql, parameters })
    },
  })
  const ctx = stage.as('stranger')
  const sight = seen === 'all' ? null : { groups: ['group-1'], organisations: [] }
  const { entries } = await ask({ ...ctx, db, actor: { ...ctx.actor, sight } }, query)
  // Of the 50 that a search finds, 24 are listed or of that group.
  expect(entries).toHaveLength(seen === 'part' && query.text ? 24 : 50)
  const [{ sql, parameters }] = statements as [(typeof statements)[0]]
  const { rows } = await pool.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters])
  const plan = rows[0]['QUERY PLAN'][0].Plan as Record<string, number>
  const pages = plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!
  return { statements: statements.length, pages }
}

const asked: [string, Partial<CatalogueQuery>][] = [
  ['a page by name', {}],
  ['a page in French', { language: 'fr' }],
  ['a page by provider', { sort: 'provider' }],
  ['the newest', { sort: 'newest' }],
  ['a search that finds 50', { text: rare }],
  ['a search while typing', { text: rare.slice(0, 5) }],
]

test.each(
  (['all', 'part'] as const).flatMap((seen) => asked.map(([name, query]) => ({ name, seen, query }))),
)(
  '$name of what is seen in $seen is one statement, and reads no more where ten times as many services are',
  async ({ seen, query }) => {
    const small = await measure(prepared.small, seen, query)
    const large = await measure(prepared.large, seen, query)
    expect([small.statements, large.statements]).toEqual([1, 1])
    expect(large.pages / small.pages).toBeLessThanOrEqual(1.3)
    expect(large.pages).toBeLessThan(150)
  },
)
