import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodeDocument } from '#model/code/document.ts'
import { WorkbookImport } from '#model/contract/spreadsheets.ts'
import { buildSheetsApp, csvFile as csv, replyTo } from './factories.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>
beforeAll(async () => {
  built = await buildSheetsApp()
})
afterAll(() => built.tested.close())

const files = [
  csv('Organisations.csv', [['Name in English'], ['Mail Department'], ['Contact Centre']]),
  csv('People.csv', [
    ['Name', 'E-mail address'],
    ['Paula Owen', 'paula@mail.example'],
    ['Carl Mason', 'carl@centre.example'],
    ['Dana Reed', 'dana@centre.example'],
  ]),
  csv('Memberships.csv', [
    ['Person', 'Organisation', 'Function', 'Since', 'Until'],
    ['Paula Owen', 'Mail Department', 'Head of lists', '2020-01-01', ''],
    ['Carl Mason', 'Mail Department', '', '2018-01-01', '2022-01-01'],
    ['Carl Mason', 'Contact Centre', '', '2022-01-01', ''],
  ]),
  csv('Services.csv', [
    ['Name', 'Provider', 'Service owner'],
    ['E-mail for staff', 'Mail Department', 'Paula Owen'],
  ]),
  csv('Roles.csv', [
    ['Service', 'Role', 'Person', 'Organisation they speak for', 'Until', 'Deputy for'],
    ['E-mail for staff', 'Customer', 'Carl Mason', 'Contact Centre', '2090-01-01', ''],
    ['E-mail for staff', 'Customer', 'Dana Reed', 'Contact Centre', '', 'Carl Mason'],
  ]),
  csv('Relationships.csv', [
    ['Provider', 'Consumer', 'Since', 'Stage'],
    ['Mail Department', 'Contact Centre', '2025-01-01', 'Onboard'],
  ]),
  csv('Who does what.csv', [
    ['Provider', 'Consumer', 'Area', 'Activity', 'Side', 'Person'],
    ['Mail Department', 'Contact Centre', 'Provision', 'Tells of interruptions', 'Provider', 'Paula Owen'],
  ]),
]

const send = (sent: readonly { name: string; bytes: Uint8Array }[]) =>
  replyTo(built)(WorkbookImport, 'import?dryRun=false', { files: sent })

const documentsOf = async (): Promise<CodeDocument[]> => {
  const { documents } = await built.tested
    .as(built.administrator.token)
    .exportDocuments({ params: { workspace: built.workspace.slug }, query: {} })
  return documents
}

test('memberships, relationships and terms come in from sheets; again, or exported and read, nothing changes', async () => {
  const first = await send(files)
  expect(first.mistakes).toEqual([])
  expect(first.plan).toMatchObject({ applied: true, counts: { make: 7 } })
  expect(await documentsOf()).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'Relationship',
        spec: expect.objectContaining({
          since: '2025-01-01',
          stage: 'onboard',
          services: ['e-mail-for-staff'],
          duties: [expect.objectContaining({ person: 'paula-owen' })],
        }),
      }),
    ]),
  )
  expect((await send(files)).plan?.counts).toMatchObject({ make: 0, change: 0, leave: 7 })
  const response = await built.tested.app.request(`${built.base}/export?format=xlsx&language=fr`, {
    headers: { authorization: `Bearer ${built.administrator.token}` },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const again = await send([{ name: 'covalence.xlsx', bytes }])
  expect(again.mistakes).toEqual([])
  expect(again.plan?.counts).toMatchObject({ make: 0, change: 0, conflict: 0, refused: 0 })
})
