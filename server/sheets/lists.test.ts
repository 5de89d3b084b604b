import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ListImport, ListPreview, WorkbookImport } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import { packageFolder } from '#server/package-folder.ts'
import { buildSheetsApp, buildZip, csvFile as csv, replyTo } from './factories.ts'
import { writeCsv } from './write-csv.ts'

let built: Awaited<ReturnType<typeof buildSheetsApp>>
beforeAll(async () => {
  built = await buildSheetsApp()
  const reply = replyTo(built)
  await reply(WorkbookImport, 'import', {
    files: [
      csv('Organisations.csv', [['Name in English'], ['Mail Department']]),
      csv('People.csv', [
        ['Name', 'E-mail address', 'Organisation'],
        ['Paula Owen', 'paula@mail.example', 'Mail Department'],
      ]),
    ],
  })
})
afterAll(() => built.tested.close())

const paramsOf = () => ({ workspace: built.workspace.slug })
const as = () => built.tested.as(built.administrator.token)
const facts = async (fact: string) =>
  built.tested.db.selectFrom('journal').select('subject_name').where('fact', '=', fact).execute()

describe('any list of services', () => {
  const list = csv('liste.csv', [
    ['No', 'Nom du service', 'Direction', 'Courriel du responsable', 'Payant', 'Portée'],
    ['7', 'Courrier', 'Mail Department', 'paula@mail.example', 'O', 'INT, EXT'],
    ['8', 'Archives', 'Direction des archives', 'nina@archives.example', 'N', 'INT'],
    ['9', '', 'Direction des archives', 'not an address', 'N', ''],
  ])
  const preview = (files = [list]) => replyTo(built)(ListPreview, 'preview?language=fr', { files })
  const mapOf = async (): Promise<ColumnMap> => {
    const { suggestion } = await preview()
    const columns = suggestion.columns.map((column) =>
      column.heading === 'Portée' ? { ...column, target: 'label:scope' } : column,
    )
    return { ...suggestion, columns }
  }
  const importIt = async (query: string, files = [list], map?: ColumnMap) =>
    replyTo(built)(ListImport, `lists?${query}`, {
      files,
      fields: { map: JSON.stringify(map ?? (await mapOf())) },
    })

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

  test('is answered in bounds, however long its headings, cells and names; its map still finds the columns', async () => {
    const long = 'x'.repeat(200_000)
    const content = writeCsv([
      [`Name ${long}`, `Provider ${long}`],
      [`Mail`, long],
    ])
    const files = [{ name: 'x.zip', bytes: buildZip([{ name: `${'y'.repeat(60_000)}.csv`, content }]) }]
    const shown = await preview(files)
    expect(JSON.stringify(shown).length).toBeLessThan(10_000)
    const targets = ['value.name', 'value.description']
    const columns = shown.suggestion.columns.map((column, at) => ({ ...column, target: targets[at] ?? '' }))
    const map = { ...shown.suggestion, provider: 'Mail Department', columns }
    const { mistakes } = await importIt('name=x&dryRun=true', files, map)
    expect(mistakes.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(['2 B too-long'])
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

  test('of 1,751 services is read by the suggested map; again, or exported and read as a workbook, nothing changes', async () => {
    const bytes = await readFile(join(packageFolder, 'examples/government-of-canada-2024/si_2024.csv.gz'))
    const files = [{ name: 'si_2024.csv.gz', bytes }]
    const { suggestion } = await replyTo(built)(ListPreview, 'preview', { files })
    const read = await importIt('name=Canada', files, suggestion)
    expect(read).toMatchObject({ rows: 1752, leftOut: 1 })
    expect(read.mistakes).toMatchObject([{ code: 'key-twice' }])
    expect(
      read.plan.steps.filter(({ kind, action }) => kind === 'Service' && action === 'make'),
    ).toHaveLength(1751)
    const again = await importIt('name=Canada&dryRun=true', files, suggestion)
    expect(again.plan.counts).toMatchObject({ make: 0, change: 0 })
    const exported = await as().exportSpreadsheet({ params: paramsOf(), query: { language: 'fr' } })
    const whole = [{ name: 'all.xlsx', bytes: await exported.bytes() }]
    const { plan, mistakes } = await replyTo(built)(WorkbookImport, 'import?dryRun=true', { files: whole })
    expect(mistakes).toEqual([])
    expect(plan?.steps.filter(({ action }) => action !== 'leave')).toEqual([])
  })
})
