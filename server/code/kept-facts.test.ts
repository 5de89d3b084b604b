import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildPublishedService, buildStage, type Stage } from '#server/services/factories.ts'
import { getServicePage, routes } from '#server/services/index.ts'
import { apply } from './factories.ts'
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

const exported = async (): Promise<string> =>
  writeDocuments((await exportDocuments(stage.as('administrator'), { kind: 'Service' })).documents)

const holders = async (service: string) =>
  (await getServicePage(stage.as('owner'), { service })).roles.map(({ id, role, interim }) => ({
    id,
    role,
    interim,
  }))

test('whoever stands in by a document stands in on the page, and the other way round', async () => {
  const service = await buildPublishedService(database.db, stage)
  const before = await holders(service)
  const text = await exported()
  const user = '    - role: user\n      person: the-user\n      organisation: department-of-tests\n'
  await apply(stage.as('owner'), text.replace(user, `${user}      interim: "yes"\n`))
  // They keep the role they have: nobody is invited anew.
  expect(await holders(service)).toEqual(
    before.map((held) => Object.assign({}, held, { interim: held.role === 'user' })),
  )
  await database.db
    .updateTable('role_holder')
    .set({ interim: true })
    .where('service_id', '=', service)
    .execute()
  expect((await exported()).match(/interim: "?yes/g)).toHaveLength(3)
  await apply(stage.as('owner'), text)
  expect((await holders(service)).map(({ interim }) => interim)).toEqual([false, false, false])
  expect(await exported()).toBe(text)
})

test('a service that is given somebody who stands in by its first document has them on its page', async () => {
  const text = `apiVersion: covalence/v1\nkind: Service\nmetadata: {name: rooms}\nspec:\n  provider: provider-of-all\n  roles: [{role: user, person: the-user, organisation: department-of-tests, interim: "yes"}]\n  value: {name: Rooms}\n`
  await apply(stage.as('owner'), text)
  const { id } = await database.db
    .selectFrom('role_holder')
    .select('service_id as id')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .executeTakeFirstOrThrow()
  expect(await holders(id)).toMatchObject([{ role: 'user', interim: true }])
})

test.each([
  ['a review that a document states later than publication', '2027-06-01', true],
  ['a review before publication', '2020-01-31', false],
])('%s decides whether the service is looked at too seldom', async (_what, day, later) => {
  const service = await buildPublishedService(database.db, stage)
  await apply(stage.as('owner'), (await exported()).replace('  value:\n', `  reviewed: "${day}"\n  value:\n`))
  const stale = async (now: string): Promise<boolean> => {
    const { verdicts } = await routes.serviceChecks(
      { ...stage.as('owner'), now },
      { params: { workspace: 'stage', service }, query: { text: 'published' } },
      {} as never,
    )
    return verdicts.some(({ rule }) => rule === 'SD100')
  }
  // Published on 1 May 2026.
  expect(await stale('2027-04-30T10:00:00.000Z')).toBe(false)
  expect(await stale('2027-05-30T10:00:00.000Z')).toBe(!later)
  expect(await stale('2028-06-30T10:00:00.000Z')).toBe(true)
})
