import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { ListImport, ListPreview, WorkbookImport } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import { packageFolder } from '#server/package-folder.ts'
import { buildSheetsApp, sendFiles } from './factories.ts'
import { readFiles } from './read-files.ts'
import { writeCsv } from './write-csv.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>
beforeAll(async () => {
  built = await buildSheetsApp()
})
afterAll(() => built.tested.close())

const paramsOf = () => ({ workspace: built.workspace.slug })
const as = () => built.tested.as(built.administrator.token)
const facts = async (fact: string) =>
  built.tested.db
    .selectFrom('journal')
    .select(['fact', 'subject_name', 'after'])
    .where('fact', '=', fact)
    .execute()

type Rows = string[][]
const csv = (name: string, rows: Rows) => ({ name, bytes: writeCsv(rows) })

const reply = async <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  sent: { files: { name: string; bytes: Uint8Array }[]; fields?: Record<string, string> },
): Promise<z.output<Schema>> => {
  const response = await sendFiles(built.tested, `${built.base}/${path}`, {
    token: built.administrator.token,
    ...sent,
  })
  const body: unknown = await response.json()
  if (response.status !== 200) throw new Error(JSON.stringify(body))
  return schema.parse(body)
}

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
  const outcomes = (by: string) =>
    csv('Outcomes.csv', [
      ['Service', 'Outcome', 'Better or worse', 'Target', 'By when'],
      ['Service 1', 'Staff answer within a day.', 'Supported', '90', by],
    ])

  test('gets back every mistake with its place, and nothing is written', async () => {
    const files = [...parties, services(wrong), outcomes('next year')]
    const { plan, mistakes, mistakeCount } = await reply(WorkbookImport, 'import?dryRun=false', { files })
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
    const { mistakes } = await reply(WorkbookImport, 'import?dryRun=true&language=fr', { files })
    expect(mistakes[0]?.reason).toBe('Cette cellule doit être remplie.')
  })

  test('mends them, sees the plan, applies it, and has ten drafts', async () => {
    const files = [...parties, services(right), outcomes('2027-12-31')]
    const dry = await reply(WorkbookImport, 'import?dryRun=true', { files })
    expect(dry).toMatchObject({ mistakes: [], counts: { services: 10, organisations: 2, people: 2 } })
    expect(dry.plan).toMatchObject({ applied: false, counts: { make: 14 } })
    const { plan } = await reply(WorkbookImport, `import?expected=${dry.plan!.fingerprint}`, { files })
    expect(plan).toMatchObject({ applied: true, counts: { make: 14 } })
    const made = await built.tested.db.selectFrom('service').select(['state']).execute()
    expect(made.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'drafted'))
  })

  test('reads the same file in again, and an export: nothing changes', async () => {
    const files = [...parties, services(right), outcomes('2027-12-31')]
    const again = await reply(WorkbookImport, 'import', { files })
    expect(again.plan?.counts).toMatchObject({ leave: 14, make: 0, change: 0, conflict: 0, refused: 0 })
    for (const language of ['en', 'fr'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const file = await as().exportSpreadsheet({ params: paramsOf(), query: { format, language } })
        const bytes = await file.bytes()
        const { plan, mistakes } = await reply(WorkbookImport, 'import?dryRun=true', {
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
    const { plan } = await reply(WorkbookImport, 'import?dryRun=true', { files })
    expect(plan?.steps.filter(({ action }) => action === 'change').map(({ name }) => name)).toEqual([
      'service-1',
    ])
    expect(plan?.steps.find(({ name }) => name === 'service-1')?.diff).toContain('Rewritten.')
  })

  test('who reads from another file what came from the first is told, unless they take it over', async () => {
    const files = [{ ...services(right.slice(0, 1)), name: 'Services of mine.csv' }, ...parties]
    const { plan } = await reply(WorkbookImport, 'import?dryRun=true', { files })
    expect(plan?.counts.conflict).toBe(1)
    const taken = await reply(WorkbookImport, 'import?dryRun=true&takeOver=true', { files })
    expect(taken.plan?.counts.conflict).toBe(0)
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

describe('any list of services', () => {
  const list = csv('liste.csv', [
    ['No', 'Nom du service', 'Direction', 'Courriel du responsable', 'Payant', 'Portée'],
    ['7', 'Courrier', 'Mail Department', 'paula@mail.example', 'O', 'INT, EXT'],
    ['8', 'Archives', 'Direction des archives', 'nina@archives.example', 'N', 'INT'],
    ['9', '', 'Direction des archives', 'not an address', 'N', ''],
  ])
  const preview = (files = [list]) => reply(ListPreview, 'preview?language=fr', { files })
  const mapOf = async (): Promise<ColumnMap> => {
    const { suggestion } = await preview()
    const columns = suggestion.columns.map((column) =>
      column.heading === 'Portée' ? { ...column, target: 'label:scope' } : column,
    )
    return { ...suggestion, columns }
  }
  const importIt = async (query: string, files = [list], map?: ColumnMap) =>
    reply(ListImport, `lists?${query}`, { files, fields: { map: JSON.stringify(map ?? (await mapOf())) } })

  test('is shown with what its columns seem to mean', async () => {
    const { headings, rows, suggestion, codes } = await preview()
    expect(headings[1]).toBe('Nom du service')
    expect(rows).toHaveLength(3)
    expect(suggestion.columns.map(({ target }) => target)).toEqual([
      'key',
      'value.name',
      'provider',
      'owner-email',
      'cost.charged',
      '',
    ])
    expect(suggestion.columns[4]?.values).toEqual({ O: 'yes', N: 'no' })
    expect(codes[4]).toEqual(['N', 'O'])
  })

  test('is tried first: the plan shows what would be made, and nothing is', async () => {
    const { plan, rows, leftOut, mistakes, documents } = await importIt(
      'name=Archives&dryRun=true&language=fr',
    )
    expect({ rows, leftOut }).toEqual({ rows: 3, leftOut: 1 })
    expect(mistakes).toMatchObject([
      { file: 'liste.csv', row: 4, column: 'B', heading: 'Nom du service', code: 'empty' },
      { row: 4, column: 'D', code: 'not-an-email' },
    ])
    expect(plan.applied).toBe(false)
    expect(plan.steps.map(({ action, kind, title }) => `${action} ${kind} ${title}`)).toEqual([
      'leave Organisation Mail Department',
      'make Organisation Direction des archives',
      'leave Person paula',
      'make Person nina',
      'make Service Courrier',
      'make Service Archives',
    ])
    expect(documents[0]).toMatchObject({
      metadata: { labels: { scope: ['INT', 'EXT'] }, source: { sheet: 'liste', row: '2', key: '7' } },
    })
    expect(await facts('list.imported')).toEqual([])
  })

  test('is imported as listed services with their owners; again, nothing changes; a changed cell updates', async () => {
    const first = await importIt('name=Archives')
    expect(first.plan).toMatchObject({ applied: true, counts: { make: 4 } })
    const listed = await built.tested.db
      .selectFrom('service as s')
      .innerJoin('person as p', 'p.id', 's.owner_id')
      .select(['s.state', 's.source', 's.source_key', 'p.email'])
      .where('s.state', '=', 'listed')
      .orderBy('s.source_key')
      .execute()
    expect(listed).toEqual([
      { state: 'listed', source: 'list-archives', source_key: '7', email: 'paula@mail.example' },
      { state: 'listed', source: 'list-archives', source_key: '8', email: 'nina@archives.example' },
    ])
    expect((await importIt('name=archives')).plan.counts).toMatchObject({ make: 0, change: 0, leave: 6 })
    const changed = csv('liste 2.csv', [
      ['No', 'Nom du service', 'Direction', 'Courriel du responsable', 'Payant', 'Portée'],
      ['7', 'Courrier rapide', 'Mail Department', 'paula@mail.example', 'O', 'INT, EXT'],
    ])
    const { plan } = await importIt('name=Archives&language=fr', [changed])
    expect(plan.steps.at(-1)).toMatchObject({
      action: 'change',
      reason: 'Modifié dans la liste\u00A0: value.name.',
    })
    expect((await facts('list.imported')).length).toBe(3)
  })

  test('keeps its map under a name: saved, replaced, listed, deleted, each on record', async () => {
    const map = await mapOf()
    const saved = await as().saveColumnMap({ params: paramsOf(), body: { name: 'Archives', map } })
    const again = await as().saveColumnMap({ params: paramsOf(), body: { name: 'archives', map } })
    expect(again.id).toBe(saved.id)
    const { maps } = await as().columnMaps({ params: paramsOf() })
    expect(maps).toMatchObject([{ id: saved.id, name: 'archives', savedBy: 'Ada', map }])
    await as().deleteColumnMap({ params: { ...paramsOf(), map: saved.id } })
    expect((await as().columnMaps({ params: paramsOf() })).maps).toEqual([])
    await expect(as().deleteColumnMap({ params: { ...paramsOf(), map: saved.id } })).rejects.toThrow(
      'no such',
    )
    for (const fact of ['column-map.saved', 'column-map.changed', 'column-map.deleted'])
      expect(await facts(fact)).toHaveLength(1)
  })

  test('with a map that lacks what is needed, or names a column that is not there, is refused', async () => {
    const map = await mapOf()
    const without = { ...map, columns: map.columns.filter(({ target }) => target !== 'value.name') }
    await expect(importIt('name=x', [list], without)).rejects.toThrow('no-name')
    const renamed = { ...map, columns: map.columns.map((one) => ({ ...one, heading: `${one.heading}!` })) }
    const { mistakes, plan } = await importIt('name=x&dryRun=true', [list], renamed)
    expect(mistakes[0]).toMatchObject({ row: 1, code: 'missing-column' })
    expect(plan.steps).toEqual([])
  })

  test('of 1,751 services is read by the suggested map, but for nothing', async () => {
    const bytes = await readFile(join(packageFolder, 'examples/government-of-canada-2024/si_2024.csv.gz'))
    const files = [{ name: 'si_2024.csv.gz', bytes }]
    const { suggestion } = await reply(ListPreview, 'preview', { files })
    const read = await importIt('name=Canada', files, suggestion)
    expect(read).toMatchObject({ rows: 1752, leftOut: 1 })
    expect(read.mistakes).toMatchObject([{ code: 'key-twice' }])
    expect(
      read.plan.steps.filter(({ kind, action }) => kind === 'Service' && action === 'make'),
    ).toHaveLength(1751)
    const again = await importIt('name=Canada&dryRun=true', files, suggestion)
    expect(again.plan.counts).toMatchObject({ make: 0, change: 0 })
  })
})
