import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WorkbookImport } from '#model/contract/spreadsheets.ts'
import { buildSheetsApp, csvFile as csv, replyTo, sendFiles } from './factories.ts'
import { readFiles } from './read-files.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>
beforeAll(async () => {
  built = await buildSheetsApp()
})
afterAll(() => built.tested.close())

const paramsOf = () => ({ workspace: built.workspace.slug })
const as = () => built.tested.as(built.administrator.token)
type Rows = string[][]

const parties = [
  csv('Organisations.csv', [['Name in English'], ['Mail Department'], ['Contact Centre']]),
  csv('People.csv', [
    ['Name', 'E-mail address', 'Organisation'],
    ['Paula Owen', 'paula@mail.example', 'Mail Department'],
    ['Carl Mason', 'carl@centre.example', 'Contact Centre'],
  ]),
]
const heading = ['Name *', 'Provider *', 'Service owner', 'Description', 'Charged for']
const services = (rows: Rows) => csv('Services.csv', [heading, ...rows])

const outcomes = (by: string) =>
  csv('Outcomes.csv', [
    ['Service', 'Outcome', 'Better or worse', 'Target', 'By when'],
    ['Service 1', 'Staff answer within a day.', 'Supported', '90', by],
  ])

describe('a person who defines services in a spreadsheet', () => {
  const right = Array.from({ length: 10 }, (_, at) => [
    `Service ${at + 1}`,
    'Mail Department',
    'paula@mail.example',
    `What service ${at + 1} does.`,
    'Yes',
  ])
  const wrong = right.map((row, at) => {
    if (at === 2) return ['', ...row.slice(1)]
    if (at === 4) return [row[0] ?? '', 'Male Department', ...row.slice(2)]
    return at === 7 ? [...row.slice(0, 4), 'Perhaps'] : row
  })
  test('gets back every mistake with its place, and nothing is written', async () => {
    const files = [...parties, services(wrong), outcomes('next year')]
    const { plan, mistakes, mistakeCount } = await replyTo(built)(WorkbookImport, 'import?dryRun=false', {
      files,
    })
    expect(plan).toBeNull()
    expect(mistakeCount).toBe(4)
    expect(
      mistakes.map(({ file, sheet, row, column, heading: at }) => [file, sheet, row, column, at]),
    ).toEqual([
      ['Services.csv', 'Services', 4, 'A', 'Name'],
      ['Services.csv', 'Services', 6, 'B', 'Provider'],
      ['Services.csv', 'Services', 9, 'E', 'Charged for'],
      ['Outcomes.csv', 'Outcomes', 2, 'E', 'By when'],
    ])
    expect(await built.tested.db.selectFrom('service').select('id').execute()).toEqual([])
  })

  test('reads the reasons in French where French is asked for', async () => {
    const files = [...parties, services(wrong)]
    const { mistakes } = await replyTo(built)(WorkbookImport, 'import?dryRun=true&language=fr', { files })
    expect(mistakes[0]?.reason).toBe('Cette cellule doit être remplie.')
  })

  test('mends them, sees the plan, applies it, and has ten drafts', async () => {
    const files = [...parties, services(right), outcomes('2027-12-31')]
    const dry = await replyTo(built)(WorkbookImport, 'import?dryRun=true', { files })
    expect(dry).toMatchObject({ mistakes: [], counts: { services: 10, organisations: 2, people: 2 } })
    expect(dry.plan).toMatchObject({ applied: false, counts: { make: 14 } })
    const { plan } = await replyTo(built)(WorkbookImport, `import?expected=${dry.plan!.fingerprint}`, {
      files,
    })
    expect(plan).toMatchObject({ applied: true, counts: { make: 14 } })
    const made = await built.tested.db.selectFrom('service').select(['state']).execute()
    expect(made.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'drafted'))
  })

  test('reads the same file in again, and an export: nothing changes', async () => {
    const files = [...parties, services(right), outcomes('2027-12-31')]
    const again = await replyTo(built)(WorkbookImport, 'import', { files })
    expect(again.plan?.counts).toMatchObject({ leave: 14, make: 0, change: 0, conflict: 0, refused: 0 })
    for (const language of ['en', 'fr'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const file = await as().exportSpreadsheet({ params: paramsOf(), query: { format, language } })
        const bytes = await file.bytes()
        const { plan, mistakes } = await replyTo(built)(WorkbookImport, 'import?dryRun=true', {
          files: [{ name: `export.${format}`, bytes }],
        })
        expect(mistakes).toEqual([])
        expect(plan?.steps.filter(({ action }) => action !== 'leave')).toEqual([])
        expect(plan?.counts.leave).toBeGreaterThanOrEqual(14)
      }
    }
  })

  test('changes one cell: one step of the plan says so', async () => {
    const files = [
      ...parties,
      services([['Service 1', 'Mail Department', '', 'Rewritten.', 'No'], ...right.slice(1)]),
    ]
    const { plan } = await replyTo(built)(WorkbookImport, 'import?dryRun=true', { files })
    expect(plan?.steps.filter(({ action }) => action === 'change').map(({ name }) => name)).toEqual([
      'service-1',
    ])
    expect(plan?.steps.find(({ name }) => name === 'service-1')?.diff).toContain('Rewritten.')
  })

  test('who reads from another file what came from the first is told, unless they take it over', async () => {
    const files = [{ ...services(right.slice(0, 1)), name: 'Services of mine.csv' }, ...parties]
    const { plan } = await replyTo(built)(WorkbookImport, 'import?dryRun=true', { files })
    expect(plan?.counts.conflict).toBe(1)
    const taken = await replyTo(built)(WorkbookImport, 'import?dryRun=true&takeOver=true', { files })
    expect(taken.plan?.counts.conflict).toBe(0)
  })

  test('adds a service later by one sheet alone: who is here already is found by name', async () => {
    const files = [services([['Service 11', 'Mail Department', 'Paula Owen', 'One more.', 'Yes']])]
    const { mistakes, plan } = await replyTo(built)(WorkbookImport, 'import?dryRun=false', { files })
    expect(mistakes).toEqual([])
    expect(plan).toMatchObject({ applied: true, counts: { make: 1 } })
    expect(plan?.steps[0]?.diff).toContain('provider: mail-department')
  })
})

describe('a file to fill in', () => {
  test('comes as a download with drop-downs, organisations and people, and no service', async () => {
    const response = await built.tested.app.request(`${built.base}/template?language=fr`, {
      headers: { authorization: `Bearer ${built.administrator.token}` },
    })
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="covalence-modele.xlsx"; filename*=UTF-8''covalence-modele.xlsx`,
    )
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const { sheets } = await readFiles([{ name: 'x.xlsx', bytes: await response.bytes() }])
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? []
    expect(rowsOf('Organisations').some(({ cells }) => cells[0] === 'Mail Department')).toBe(true)
    expect(rowsOf('Services')).toHaveLength(1)
    expect(rowsOf('Explications').length).toBeGreaterThan(100)
  })

  test('is not for who does not administer the workspace', async () => {
    for (const path of ['export', 'template', 'maps']) {
      const { status } = await built.tested.app.request(`${built.base}/${path}`, {
        headers: { authorization: `Bearer ${built.member.token}` },
      })
      expect(status).toBe(403)
    }
    const sent = await sendFiles(built.tested, `${built.base}/lists?name=x`, {
      token: built.member.token,
      files: parties,
    })
    expect(sent.status).toBe(403)
  })

  test('an upload without a file, with too many, or larger than allowed is refused', async () => {
    const refuse = async (path: string, files: { name: string; bytes: Uint8Array }[]) =>
      (await sendFiles(built.tested, `${built.base}/${path}`, { token: built.administrator.token, files }))
        .status
    expect(await refuse('import', [])).toBe(422)
    expect(
      await refuse(
        'import',
        Array.from({ length: 21 }, () => services([])),
      ),
    ).toBe(422)
    const announced = await built.tested.app.request(`${built.base}/import`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${built.administrator.token}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': `${65 * 1024 * 1024}`,
      },
      body: 'only the beginning',
    })
    expect(announced.status).toBe(413)
  })
})
