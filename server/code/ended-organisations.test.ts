import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeDocuments } from '#model/code/write.ts'
import { createTestDatabase, type TestDatabase } from '#server/database/test-database.ts'
import { waitingFor } from '#server/database/test-waiting.ts'
import { buildStage, type Stage } from '#server/services/factories.ts'
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
  await apply(stage.as('administrator'), document('Organisation', 'old-desk', 'title: Old desk'))
})

const document = (kind: string, name: string, metadata = '', spec = ''): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata: {name: ${name}${metadata && `, ${metadata}`}}\nspec: {${spec}}\n---\n`
const service = (provider: string, more = ''): string =>
  document('Service', 'rooms', '', `provider: ${provider}, owner: the-owner, value: {name: Rooms}${more}`)
const reasons = async (text: string) => {
  const { steps } = await apply(stage.as('administrator'), text)
  return steps.flatMap(({ reasons: why }) => why.map(({ code, values }) => [code, values.field]))
}
const endDesk = async (): Promise<void> => {
  const { workspaceId } = stage.as('administrator').scope
  await database.db
    .updateTable('organisation')
    .set({ until: '2026-03-31' })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', (query) =>
      query.selectFrom('code_name').select('subject_id').where('name', '=', 'old-desk'),
    )
    .execute()
}
const role = (list: string, name: string): string =>
  `, ${list}: [{role: ${name}, person: the-user, organisation: old-desk}]`
const refusedAt = (field: string) => [['organisation-ended', field]]

test('nothing new is tied to an organisation that has ended, and the plan says where', async () => {
  await endDesk()
  expect(await reasons(service('old-desk'))).toEqual(refusedAt('spec.provider'))
  expect(await reasons(service('provider-of-all', role('roles', 'customer')))).toEqual(
    refusedAt('spec.roles.0.organisation'),
  )
  expect(await reasons(service('provider-of-all', role('providerRoles', 'relationship-manager')))).toEqual(
    refusedAt('spec.providerRoles.0.organisation'),
  )
  expect(await reasons(document('Organisation', 'unit', 'title: Unit', 'parent: old-desk'))).toEqual(
    refusedAt('spec.parent'),
  )
  const relationship = 'provider: provider-of-all, consumer: old-desk, since: 2026-03-01'
  expect(await reasons(document('Relationship', 'theirs', '', relationship))).toEqual(
    refusedAt('spec.consumer'),
  )
  const person = 'name: Somebody, email: somebody@example.org'
  expect(await reasons(document('Person', 'somebody', '', `${person}, organisation: old-desk`))).toEqual(
    refusedAt('spec.organisation'),
  )
  const belonging = (until: string) =>
    document(
      'Person',
      'somebody',
      '',
      `${person}, memberships: [{organisation: old-desk, since: 2026-01-01, until: ${until}}]`,
    )
  expect(await reasons(belonging('2026-05-01'))).toEqual(refusedAt('spec.memberships.0.organisation'))
  expect(await reasons(belonging('2026-03-01'))).toEqual([])
})

test('an organisation that ends at this moment is waited for, whatever names it', async () => {
  const { workspaceId } = stage.as('administrator').scope
  const named = [
    service('old-desk'),
    document(
      'Relationship',
      'theirs',
      '',
      'provider: old-desk, consumer: provider-of-all, since: 2026-03-01',
    ),
  ]
  for (const text of named) {
    let applied: Promise<unknown> | undefined
    await database.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('organisation')
        .set({ until: '2026-03-31' })
        .where('workspace_id', '=', workspaceId)
        .where('id', 'in', (query) =>
          query.selectFrom('code_name').select('subject_id').where('name', '=', 'old-desk'),
        )
        .execute()
      applied = reasons(text)
      await waitingFor(tx)
    })
    expect(await applied).toEqual(refusedAt('spec.provider'))
    await database.db
      .updateTable('organisation')
      .set({ until: null })
      .where('workspace_id', '=', workspaceId)
      .execute()
  }
})

test('what was tied to it while it was there can be said again', async () => {
  await apply(stage.as('administrator'), service('provider-of-all', role('roles', 'customer')))
  await endDesk()
  const { documents } = await exportDocuments(stage.as('administrator'), {})
  const text = writeDocuments(documents)
  expect((await apply(stage.as('administrator'), text)).counts).toMatchObject({ leave: documents.length })
  expect(await reasons(text.replaceAll('Rooms', 'Meeting rooms'))).toEqual([])
})
