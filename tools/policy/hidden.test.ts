import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import { createTestDatabase } from '#server/database/test-database.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { answerTo } from './allowed.ts'
import { buildWorlds } from './build-world.ts'
import { type Sent, send } from './call.ts'
import { startMarking } from './markers.ts'
import type { Peopled } from './place.ts'
import { randomOf } from './random.ts'
import { type Asked, makeRequest } from './requests.ts'
import { placeOf } from './targets.ts'
import { readTables, type Tables, tableNames } from './world.ts'

const statements: string[] = []
const marking = startMarking()
let tested: TestApp
let peopled: Peopled
let tables: Tables

/** Notes every statement that goes over a connection. */
const listenTo = (client: PoolClient): void => {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const [asked] = given
    statements.push(typeof asked === 'string' ? asked : (asked as { text: string }).text)
    return query(...given)
  }) as PoolClient['query']
}

beforeAll(async () => {
  const database = await createTestDatabase()
  database.pool.on('connect', listenTo)
  tested = await createTestApp({ database })
  peopled = await buildWorlds({ app: tested.app, db: tested.db, random: randomOf(3), marking })
  tables = await readTables(tested.db, await tableNames(tested.db))
})
afterAll(() => tested.close())

const idsIn = (name: RouteName): string[] =>
  [...contract[name].path.matchAll(/\{(\w+)\}/g)]
    .map(([, id = '']) => id)
    .filter((id) => placeOf(id) !== undefined)

const routes = (Object.keys(contract) as RouteName[]).filter(
  (name) => (contract[name] as Route).access === 'member' && idsIn(name).length > 0,
)

/** A request by a member of the workspace for something that is there and that they may not know of. */
const askForHidden = (route: RouteName): Asked => {
  for (let seed = 1; seed < 3000; seed += 1) {
    const asked = makeRequest({ tables, peopled, random: randomOf(seed), marking }, route)
    const { person, target } = asked
    if (person && target.isThere && answerTo(asked, tables) === 'unknown') return asked
  }
  throw new Error(`Nothing is hidden from anybody that ${route} leads to.`)
}

const withoutRequest = (text: string): string => text.replaceAll(/"requestId":"[^"]*"/g, '')

const answered = async (sent: Sent) => {
  statements.length = 0
  const { status, text } = await send(tested.app, sent)
  return { status, text: withoutRequest(text), statements: [...statements] }
}

test.each(routes)(
  '%s answers what is hidden like what is not there, by the same statements',
  async (route) => {
    const { sent } = askForHidden(route)
    // What the first call keeps for later ones, such as a count of attempts, is kept by then.
    await answered(sent)
    const hidden = await answered(sent)
    expect(hidden.status).toBe(404)
    for (const name of idsIn(route)) {
      const unknown = { ...sent, params: { ...sent.params, [name]: randomOf(7).id() } }
      expect([name, await answered(unknown)]).toEqual([name, hidden])
    }
  },
)
