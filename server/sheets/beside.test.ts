import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodeDocument, DocumentKind } from '#model/code/document.ts'
import { WorkbookImport } from '#model/contract/spreadsheets.ts'
import { buildSheetsApp, csvFile as csv, replyTo } from './factories.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>

const document = (kind: DocumentKind, name: string, spec: object) =>
  ({ apiVersion: 'covalence/v1', kind, metadata: { name }, spec }) as CodeDocument

const here = [
  document('Organisation', 'school', { names: { en: 'School Board' } }),
  document('Organisation', 'pupils', { names: { en: 'Pupils' }, parent: 'school' }),
  document('Person', 'adele', { name: 'Adele Clark', email: 'adele@school.example', organisation: 'school' }),
  document('Person', 'ben', { name: 'Ben Hill', email: 'ben@school.example', organisation: 'pupils' }),
  document('Group', 'night', { name: 'Night shift', members: ['adele'] }),
  document('Service', 'school-wifi', {
    provider: 'school',
    owner: 'adele',
    value: {
      name: 'School Wi-Fi',
      outcomes: [{ id: 'online', statement: 'Pupils are online', direction: 'supported' }],
    },
    roles: [{ role: 'customer', person: 'ben', organisation: 'pupils' }],
  }),
  document('Service', 'twin-1', { provider: 'school', value: { name: 'Printing' } }),
  document('Service', 'twin-2', { provider: 'school', value: { name: 'Printing' } }),
]

beforeAll(async () => {
  built = await buildSheetsApp()
  const { steps } = await built.tested.as(built.administrator.token).applyDocuments({
    params: { workspace: built.workspace.slug },
    body: { documents: here },
  })
  if (steps.some(({ action }) => action !== 'make')) throw new Error(JSON.stringify(steps))
})
afterAll(() => built.tested.close())

const send = (files: Parameters<ReturnType<typeof replyTo>>[2]['files'], dryRun = false) =>
  replyTo(built)(WorkbookImport, `import?dryRun=${dryRun}`, { files })

const find = async (kind: DocumentKind, name: string): Promise<CodeDocument | undefined> => {
  const { documents } = await built.tested
    .as(built.administrator.token)
    .exportDocuments({ params: { workspace: built.workspace.slug }, query: { kind } })
  return documents.find(({ metadata }) => metadata.name === name)
}

const roles = ['Service', 'Role', 'Person', 'Organisation they speak for', 'Speaks for the group']

test.each([
  ['by its name', 'School Wi-Fi', 'User'],
  ['by its key', 'school-wifi', 'Sponsor'],
])(
  'a role is given in a service of the workspace %s, and what stood of it stays',
  async (_, service, role) => {
    const read = await send([csv('Roles.csv', [roles, [service, role, 'Ben Hill', 'Pupils', 'Night shift']])])
    expect(read.mistakes).toEqual([])
    expect(read.plan).toMatchObject({
      applied: true,
      counts: { make: 0, change: 1, conflict: 0, refused: 0 },
    })
    expect(await find('Service', 'school-wifi')).toMatchObject({
      spec: {
        owner: 'adele',
        value: {
          name: 'School Wi-Fi',
          outcomes: [{ id: 'online', statement: 'Pupils are online', direction: 'supported' }],
        },
        roles: expect.arrayContaining([
          expect.objectContaining({ role: 'customer', person: 'ben' }),
          expect.objectContaining({ role: role.toLowerCase(), person: 'ben', group: 'night' }),
        ]),
      },
    })
  },
)

test('a row that says the same role, entry or text anew stands for what stood', async () => {
  const read = await send([
    csv('Roles.csv', [
      ['Service', 'Role', 'Person', 'Organisation they speak for', 'Until'],
      ['School Wi-Fi', 'Customer', 'Ben Hill', 'Pupils', '2090-01-01'],
    ]),
    csv('Outcomes.csv', [
      ['Service', 'Outcome', 'Better or worse', 'Indicator'],
      ['School Wi-Fi', 'Pupils are online', 'Better', 'Hours a day'],
      ['School Wi-Fi', 'Lessons use films', 'Better', ''],
    ]),
    csv('Labels.csv', [
      ['Thing', 'Which one', 'Label or note', 'Name of it', 'Value'],
      ['Service', 'School Wi-Fi', 'Label', 'scope', 'all'],
    ]),
  ])
  expect(read.mistakes).toEqual([])
  expect(read.plan).toMatchObject({ applied: true })
  const found = await find('Service', 'school-wifi')
  expect(found).toMatchObject({
    metadata: { labels: { scope: ['all'] } },
    spec: {
      value: {
        outcomes: [
          { id: 'online', statement: 'Pupils are online', indicator: 'Hours a day' },
          { statement: 'Lessons use films' },
        ],
      },
    },
  })
  const held = found?.kind === 'Service' ? found.spec.roles : []
  expect(held.filter(({ role }) => role === 'customer')).toMatchObject([
    { person: 'ben', until: '2090-01-01' },
  ])
})

test('memberships, duties and members of groups are added to what stands, with no row of its own', async () => {
  const read = await send([
    csv('Relationships.csv', [
      ['Provider', 'Consumer', 'Services'],
      ['School Board', 'Pupils', 'School Wi-Fi'],
    ]),
  ])
  const again = await send([
    csv('Memberships.csv', [
      ['Person', 'Organisation', 'Function', 'Since'],
      ['Ben Hill', 'School Board', 'Clerk', '2020-01-01'],
    ]),
    csv('Who does what.csv', [
      ['Provider', 'Consumer', 'Area', 'Activity', 'Side', 'Person'],
      ['School Board', 'Pupils', 'Provision', 'Tells of interruptions', 'Provider', 'Adele Clark'],
    ]),
    csv('Members of groups.csv', [
      ['Group', 'Person'],
      ['Night shift', 'Ben Hill'],
    ]),
  ])
  expect([...read.mistakes, ...again.mistakes]).toEqual([])
  expect(again.plan).toMatchObject({ applied: true, counts: { make: 0, change: 3 } })
  expect(await find('Person', 'ben')).toMatchObject({
    spec: {
      organisation: 'pupils',
      memberships: expect.arrayContaining([
        expect.objectContaining({ organisation: 'pupils', first: 'yes' }),
        expect.objectContaining({ organisation: 'school', function: 'Clerk' }),
      ]),
    },
  })
  expect(await find('Group', 'night')).toMatchObject({ spec: { members: ['adele', 'ben'] } })
  const { documents } = await built.tested
    .as(built.administrator.token)
    .exportDocuments({ params: { workspace: built.workspace.slug }, query: { kind: 'Relationship' } })
  expect(documents).toMatchObject([{ spec: { services: ['school-wifi'], duties: [{ person: 'adele' }] } }])
})

test('what does not fit the workspace is told at once, each with sheet, row and column', async () => {
  const { mistakes, plan } = await send([
    csv('Organisations.csv', [
      ['Name in English', 'Part of', 'Key'],
      ['School Board', 'Pupils', 'school'],
    ]),
    csv('People.csv', [
      ['Name', 'E-mail address'],
      ['Somebody Else', 'ADELE@school.example'],
    ]),
    csv('Roles.csv', [
      roles,
      ['No such service', 'Users', 'Nobody', 'Nowhere', 'Day shift'],
      ['Printing', 'Customer', 'Ben Hill', 'Pupils', ''],
    ]),
    csv('Relationships.csv', [
      ['Provider', 'Consumer', 'Services', 'Key'],
      ['School Board', 'Pupils', 'no-such-service', 'other'],
    ]),
    csv('Who does what.csv', [
      ['Provider', 'Consumer', 'Area', 'Activity', 'Side', 'Person'],
      ['Pupils', 'School Board', 'Provision', 'Tells', 'Provider', 'Nobody'],
    ]),
    csv('Memberships.csv', [
      ['Person', 'Organisation'],
      ['nobody', 'Nowhere'],
    ]),
  ])
  expect(plan).toBeNull()
  expect(mistakes.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`)).toEqual([
    'Organisations.csv 2 B nested-in-itself',
    'People.csv 2 B address-known',
    'Roles.csv 2 A no-such-row',
    'Roles.csv 2 B not-a-choice',
    'Roles.csv 2 C no-such-row',
    'Roles.csv 2 D no-such-row',
    'Roles.csv 2 E no-such-row',
    'Roles.csv 3 A unclear-here',
    'Relationships.csv 2 A sides-known',
    'Relationships.csv 2 C no-such-row',
    'Who does what.csv 2 A no-such-relationship',
    'Who does what.csv 2 F no-such-row',
    'Memberships.csv 2 A no-such-row',
    'Memberships.csv 2 B no-such-row',
  ])
  expect(mistakes.find(({ code }) => code === 'address-known')?.reason).toContain('Adele Clark')
})
