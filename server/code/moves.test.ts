import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { buildStage, journalOf, type Player, type Stage } from '#server/services/factories.ts'
import { apply, documentsIn, harbour } from './factories.ts'
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

const town = 'https://git.example.org/town/defs.git'

/** The documents of the harbour as they lie in a file of a repository. */
const from = (repository: string, file: string, text = harbour): CodeDocument[] =>
  documentsIn(text).map((document) => {
    const source = { ...document.metadata.source, importer: 'covalence', repository, file, row: '1' }
    return Object.assign({}, document, { metadata: { ...document.metadata, source } }) as CodeDocument
  })

type Run = { repository?: string; paths?: string[]; prune?: boolean; as?: Player; text?: string }
const applyFrom = (file: string, { repository = town, paths = [''], prune = false, as, text }: Run = {}) =>
  apply(stage.as(as ?? 'administrator'), from(repository, file, text), {
    prune,
    source: { importer: 'covalence', repository, paths },
  })

const sourcesNow = async () => {
  const { documents } = await exportDocuments(stage.as('administrator'), {})
  return new Set(
    documents
      .map(({ metadata: { source } }) => `${source.repository} ${source.file}`)
      .filter((one) => one !== ' '),
  )
}

test.each(['git@git.example.org:town/defs.git', 'ssh://git@git.example.org/town/defs.git'])(
  'the repository reached as %s is the same, is told as it was first, and is pruned all the same',
  async (repository) => {
    await applyFrom('all.yaml')
    expect(await applyFrom('all.yaml', { repository })).toMatchObject({ counts: { leave: 6 } })
    expect(await sourcesNow()).toEqual(new Set([`${town} all.yaml`]))
    const text = harbour.slice(0, harbour.lastIndexOf('---\n'))
    const pruned = await applyFrom('all.yaml', { repository, prune: true, text })
    expect(pruned).toMatchObject({ applied: true, counts: { retire: 1 } })
  },
)

test('a file that was moved within its repository takes its things along, and the journal says so', async () => {
  await applyFrom('wifi.yaml')
  const moved = await applyFrom('wlan.yaml')
  expect(moved).toMatchObject({ applied: true, counts: { leave: 6 } })
  expect(moved.steps[0]?.reason).toContain('wlan.yaml')
  expect(await sourcesNow()).toEqual(new Set([`${town} wlan.yaml`]))
  const { workspaceId } = stage.as('owner').scope
  const service = await database.db
    .selectFrom('code_name')
    .select('subject_id as id')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', 'berths')
    .executeTakeFirstOrThrow()
  expect((await journalOf(database.db, service.id)).at(-1)).toMatchObject({
    fact: 'source.moved',
    before: { source: `${town} wifi.yaml:1` },
    after: { source: `${town} wlan.yaml:1` },
  })
  expect(await applyFrom('wlan.yaml')).toMatchObject({ counts: { leave: 6 } })
  const text = harbour.replace('name: Berths', 'name: Moorings')
  expect(await applyFrom('radio.yaml', { text })).toMatchObject({
    applied: true,
    counts: { leave: 5, change: 1 },
  })
})

test('a file that lies where nobody looked was not moved: both are named', async () => {
  await applyFrom('services/wifi.yaml')
  const plan = await applyFrom('network/wifi.yaml', { paths: ['network'] })
  expect(plan).toMatchObject({ applied: false, counts: { conflict: 6 } })
  expect(plan.steps[0]?.reasons[0]?.code).toBe('other-source')
})

test('who may not change a thing does not move it either', async () => {
  const text = harbour.slice(0, harbour.indexOf('---\n'))
  await applyFrom('wifi.yaml', { text })
  const moved = await applyFrom('wlan.yaml', { text, as: 'owner' })
  expect(moved.steps[0]?.reasons[0]?.code).toBe('not-administrator')
  expect(await sourcesNow()).toEqual(new Set([`${town} wifi.yaml`]))
})

test('without a repository, another file is a conflict that says how to go on', async () => {
  await applyFrom('fa/defs/o.yaml', { repository: '' })
  expect(await applyFrom('fa/defs/o.yaml', { repository: '' })).toMatchObject({ counts: { leave: 6 } })
  const plan = await applyFrom('fb/defs/o.yaml', { repository: '' })
  expect(plan).toMatchObject({ applied: false, counts: { conflict: 6 } })
  expect(plan.steps[0]?.reasons[0]).toEqual({
    code: 'other-folder',
    values: { recorded: 'fa/defs/o.yaml:1', given: 'fb/defs/o.yaml:1' },
  })
})
