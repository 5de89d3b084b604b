import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import { things } from '#model/policy/policy.ts'
import { policies } from '#model/policy/table.ts'
import { createTestDatabase } from '#server/database/test-database.ts'
import { createTestApp, type TestApp } from '#server/test-app.ts'
import { answerTo } from './allowed.ts'
import { buildWorlds } from './build-world.ts'
import { type Sent, send } from './call.ts'
import { startMarking } from './markers.ts'
import type { Peopled } from './place.ts'
import { randomOf } from './random.ts'
import { type Asked, makeRequest } from './requests.ts'
import { isOwner, seesService } from './people.ts'
import { asksOfService, knowsStakeholder, seesRelationship } from './sides.ts'
import { placeOf } from './targets.ts'
import { readTables, type TableName, type Tables, tableNames } from './world.ts'

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
  for (const pool of [database.pool, database.locked]) pool.on('connect', listenTo)
  tested = await createTestApp({ database })
  peopled = await buildWorlds({ app: tested.app, db: tested.db, random: randomOf(3), marking })
  tables = await readTables(tested.db, await tableNames(tested.db))
})
afterAll(() => tested.close())

const idsIn = (name: RouteName): string[] =>
  [...contract[name].path.matchAll(/\{(\w+)\}/g)]
    .map(([, id = '']) => id)
    .filter((id) => placeOf(id) !== undefined)

/** Things of which every member of the workspace may know hide nothing from any of them. */
const isHidable = (name: RouteName): boolean =>
  things[policies[name].thing].every((who) => String(who) !== 'member')

const routes = (Object.keys(contract) as RouteName[]).filter(
  (name) => (contract[name] as Route).access === 'member' && idsIn(name).length > 0 && isHidable(name),
)

type Known = Asked & { person: NonNullable<Asked['person']> }

/** The first request by a member of the workspace for something that is there, and is hidden in this way. */
const askWhere = (route: RouteName, isHidden: (asked: Known) => boolean): Asked => {
  for (let seed = 1; seed < 3000; seed += 1) {
    const asked = makeRequest({ tables, peopled, random: randomOf(seed), marking }, route)
    const { person, target } = asked
    if (person && target.isThere && isHidden({ ...asked, person })) return asked
  }
  throw new Error(`Nothing is hidden from anybody that ${route} leads to.`)
}

const knowsRelationship = ({ person, target: { rows } }: Known): boolean =>
  rows.relationship !== undefined && seesRelationship(tables, person, rows.relationship)

/** A request for something that lies in nothing that its asker knows of. */
const askForHidden = (route: RouteName): Asked =>
  askWhere(route, (asked) => answerTo(asked, tables) === 'unknown' && !knowsRelationship(asked))

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

const elsewhere = (Object.keys(contract) as RouteName[]).filter(
  (name) => (contract[name] as Route).access === 'member' && idsIn(name).length > 0,
)

/** A thing of the same kind that lies in another workspace. */
const foreignFor = (name: string, { sent, target }: Asked): string | undefined => {
  const { table } = placeOf(name, contract[sent.route].path) as { table: TableName }
  const rows = tables[table] as { id: string; workspace_id: string }[]
  return rows.find((row) => row.workspace_id !== target.workspace?.id)?.id
}

test.each(elsewhere)('%s answers what lies in another workspace like what is not there', async (route) => {
  const asked = askWhere(route, () => true)
  for (const name of idsIn(route)) {
    const named = (id: string) => answered({ ...asked.sent, params: { ...asked.sent.params, [name]: id } })
    const foreign = foreignFor(name, asked)
    // What the worlds hold none of is compared with nothing.
    if (foreign === undefined) continue
    const unknown = randomOf(7).id()
    await named(unknown)
    const missing = await named(unknown)
    // Who lacks the right hears so before anything is looked up; a faulty request would be compared with nothing.
    expect([403, 404, 409]).toContain(missing.status)
    expect([name, await named(foreign)]).toEqual([name, missing])
  }
})

type Beside = { route: RouteName; name: string; isHidden: (asked: Known) => boolean }

const isNoteOfOthers = (asked: Known): boolean =>
  knowsRelationship(asked) && answerTo(asked, tables) === 'unknown'

const isUnknownStakeholder = ({ person, target: { rows } }: Known): boolean =>
  rows.service !== undefined &&
  rows.service.state !== 'retired' &&
  isOwner(person, rows.service) &&
  rows.stakeholder !== undefined &&
  !knowsStakeholder(tables, person, rows.stakeholder)

const isHiddenService = (asked: Known): boolean => {
  const { service } = asked.target.rows
  return knowsRelationship(asked) && service !== undefined && !seesService(tables, asked.person, service)
}

// What is hidden beside something that one knows of: a note of the other side, a stakeholder of other providers.
const besides: Beside[] = [
  { route: 'changeNote', name: 'note', isHidden: isNoteOfOthers },
  { route: 'removeNote', name: 'note', isHidden: isNoteOfOthers },
  { route: 'tieStakeholder', name: 'stakeholder', isHidden: isUnknownStakeholder },
  { route: 'untieStakeholder', name: 'stakeholder', isHidden: isUnknownStakeholder },
  { route: 'coverService', name: 'service', isHidden: isHiddenService },
  { route: 'uncoverService', name: 'service', isHidden: isHiddenService },
]

test.each(besides)('$route answers a hidden $name like one that is not there', async (beside) => {
  const { route, name, isHidden } = beside
  const { sent } = askWhere(route, isHidden)
  await answered(sent)
  const hidden = await answered(sent)
  expect(hidden.status).toBe(404)
  const unknown = { ...sent, params: { ...sent.params, [name]: randomOf(7).id() } }
  expect(await answered(unknown)).toEqual(hidden)
})

test('what may not be asked about stops nothing, as what is not there', async () => {
  const { sent } = askWhere('impact', ({ sent: { query }, person }) => {
    const service = tables.service.find(({ id }) => id === query?.['service'])
    return (
      service !== undefined &&
      service.workspace_id === person.workspace_id &&
      !asksOfService(tables, person, service)
    )
  })
  await answered(sent)
  const hidden = await answered(sent)
  expect(hidden.status).toBe(404)
  expect(await answered({ ...sent, query: { service: randomOf(7).id() } })).toEqual(hidden)
})
