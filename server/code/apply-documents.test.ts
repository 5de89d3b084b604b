import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
import { exportDocuments } from './index.ts'
import { actionsOf, apply, harbour } from './factories.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const exported = async (stage: Stage): Promise<string> =>
  writeDocuments((await exportDocuments(stage.as('administrator'), {})).documents)

test('documents are applied all at once, and a second time nothing changes', async () => {
  const stage = await buildStage(database.db)
  const plan = await apply(stage.as('administrator'), harbour)
  expect(plan).toMatchObject({ applied: true, counts: { make: 6, change: 0, leave: 0 } })
  expect(plan.steps.at(-1)).toMatchObject({ title: 'Berths', reason: '' })
  expect(plan.steps.at(-1)?.diff).toContain('+    name: Berths\n')
  const again = await apply(stage.as('administrator'), harbour)
  expect(again).toMatchObject({ applied: true, counts: { make: 0, change: 0, leave: 6 } })
})

test('what was exported makes an empty workspace say the same, byte for byte', async () => {
  const [one, other] = [await buildStage(database.db), await buildStage(database.db)]
  await apply(one.as('administrator'), harbour, { source: { repository: 'https://git.example/harbour' } })
  const first = await exported(one)
  const { documents } = await exportDocuments(one.as('administrator'), {})
  expect(await apply(one.as('administrator'), documents)).toMatchObject({ counts: { change: 0, make: 0 } })
  await apply(other.as('administrator'), documents)
  expect(await exported(other)).toBe(first)
})

const from = (name: string, repository: string): string =>
  `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: ${name}, source: {repository: '${repository}', file: a.yaml}}\nspec: {name: Bo, email: ${name}@example.org}\n---\n`

test('the address of a repository is kept without what opens it, and a path on a machine is not kept', async () => {
  const stage = await buildStage(database.db)
  await apply(
    stage.as('administrator'),
    from('one', 'git::https://u:p@git.example/x') + from('two', '/home/me/repo') + harbour,
    { source: { repository: 'https://x-oauth:token@git.example/harbour' } },
  )
  const text = await exported(stage)
  expect(text).toContain('repository: https://git.example/x\n')
  expect(text).toContain('repository: https://git.example/harbour\n')
  expect(text).not.toMatch(/u:p@|token|home/)
  const { after } = await database.db
    .selectFrom('journal')
    .select('after')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .where('fact', '=', 'documents.applied')
    .executeTakeFirstOrThrow()
  expect(after).toMatchObject({ repository: 'https://git.example/harbour' })
})

test('a dry run shows the same plan and keeps nothing', async () => {
  const stage = await buildStage(database.db)
  const before = await exported(stage)
  const dry = await apply(stage.as('administrator'), harbour, { dryRun: true })
  expect(dry.applied).toBe(false)
  expect(await exported(stage)).toBe(before)
  const plan = await apply(stage.as('administrator'), harbour, { expected: dry.fingerprint })
  // Only what was made is there to be found; on a dry run it has no id yet.
  expect(new Set(dry.steps.map(({ id }) => id))).toEqual(new Set([null]))
  const steps = plan.steps.map((step) => ({ ...step, id: null }))
  expect({ ...plan, steps, applied: false }).toEqual(dry)
  const ids = new Map(plan.steps.map(({ kind, id }) => [kind, id]))
  const services = await database.db
    .selectFrom('service')
    .select('id')
    .where('workspace_id', '=', stage.as('owner').scope.workspaceId)
    .execute()
  expect(services).toContainEqual({ id: ids.get('Service') })
})

test('one refused document keeps all others out', async () => {
  const stage = await buildStage(database.db)
  const before = await exported(stage)
  const plan = await apply(
    stage.as('administrator'),
    harbour.replace('provider: harbour\n  owner', 'provider: nobody\n  owner'),
  )
  expect(plan).toMatchObject({ applied: false, counts: { make: 5, refused: 1 } })
  expect(plan.steps.at(-1)?.reason).toContain('spec.provider names the Organisation nobody')
  expect(await exported(stage)).toBe(before)
  expect(actionsOf(plan)).toContain('refused Service berths')
})
