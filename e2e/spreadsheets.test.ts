import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { readFiles } from '#server/sheets/read-files.ts'
import { frameXml, type PlainSheet, sheetXml } from '#server/sheets/workbook-xml.ts'
import { writeCsv } from '#server/sheets/write-csv.ts'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'sheets'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client
let page: Page

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as its person saves it: the template's sheets, with rows typed below the headings. */
const filledIn = (template: { name: string; headings: string[]; rows: string[][] }[]): Buffer => {
  const sheets = template.map(({ name, headings, rows }): PlainSheet => ({
    name,
    rows: [headings, ...rows],
    frozen: 1,
    headingRow: 0,
    required: [],
    widths: [],
    dropDowns: [],
    hidden: false,
  }))
  const bodies = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const)
  const parts = { ...frameXml(sheets), ...Object.fromEntries(bodies) }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  )
}

const look = async (): Promise<void> => {
  await expectAccessible(page)
  await expectFitsPhone(page)
}

const choose = async (name: string, buffer: Buffer, mimeType = xlsx): Promise<void> => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await choosing).setFiles({ name, mimeType, buffer })
}

let template: { name: string; headings: string[]; rows: string[][] }[]

test('a template is downloaded: its sheets have headings, and the organisations that are here', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration`)
  await page
    .getByRole('navigation', { name: 'Administration pages' })
    .getByRole('link', { name: 'Spreadsheets' })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Spreadsheets' }).waitFor()
  await look()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('Choose a file first.').waitFor()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Template as a workbook' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('covalence-template.xlsx')
  const { sheets } = await readFiles([
    { name: 'template.xlsx', bytes: await readFile(await download.path()) },
  ])
  template = sheets
    .filter(({ name }) => name !== 'Explanation' && name !== 'Choices')
    .map(({ name, rows }) => ({
      name,
      headings: [...(rows[0]?.cells ?? [])],
      rows: rows.slice(1).map(({ cells }) => cells.slice()),
    }))
  expect(template.find(({ name }) => name === 'Organisations')?.rows[0]?.[0]).toBe('Ministry of Roads')
})

type Cells = Record<string, string>

/** The template with rows typed into some of its sheets, cell by heading. */
const typedInto = (typed: Record<string, Cells[]>): Buffer =>
  filledIn(
    template.map(({ name, headings, rows }) => {
      const cellsOf = (cells: Cells): string[] =>
        headings.map((heading) => cells[heading.replace(' *', '')] ?? '')
      return { name, headings, rows: typed[name]?.map(cellsOf) ?? rows }
    }),
  )

const roads = (provider: (at: number) => string, day: string): Buffer =>
  typedInto({
    Services: Array.from({ length: 10 }, (_, at) => ({
      Name: `Road service ${at + 1}`,
      Provider: provider(at),
      'Service owner': 'robin@example.org',
      Description: `What road service ${at + 1} does.`,
    })),
    Outcomes: [
      {
        Service: 'Road service 1',
        Outcome: 'Drivers arrive on time.',
        'Better or worse': 'Supported',
        Target: '90',
        'By when': day,
      },
    ],
  })

test('ten services with mistakes: every one is shown with sheet, row, column and reason', async () => {
  await choose(
    'roads.xlsx',
    roads((at) => (at === 3 ? 'Ministry of Rodas' : 'Ministry of Roads'), 'next spring'),
  )
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: '2 mistakes' }).waitFor()
  const rows = page.getByRole('region', { name: '2 mistakes' }).getByRole('row')
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/^Sheet\s+Row\s+Column/),
    expect.stringMatching(/^Services\s+5\s+B · Provider\s+No row of the sheet Organisations is called/),
    expect.stringMatching(/^Outcomes\s+2\s+\w · By when\s+“next spring” is no day/),
  ])
  await look()
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  const beyond = await page
    .getByRole('region', { name: '2 mistakes' })
    .evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(beyond, 'the table is wider than a phone by').toBeLessThanOrEqual(0)
  await expect.poll(() => rows.count()).toBe(3)
  if (before) await page.setViewportSize(before)
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByText('Aucune ligne de la feuille Organisations ne s’appelle').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Copy the table' }).click()
  await page.getByText('The table is copied.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(3)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await readFile(await (await downloading).path(), 'utf8')).split('\r\n')).toHaveLength(4)
  const { services } = await robin.home({ params }).then((home) => ({ services: JSON.stringify(home) }))
  expect(services).not.toContain('Road service')
})

test('mended, the plan is shown, applied, and there are ten drafts; again, nothing is to be done', async () => {
  await choose(
    'roads.xlsx',
    roads(() => 'Ministry of Roads', '2027-03-31'),
  )
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'What would happen' }).waitFor()
  await page.getByText('Difference').first().click()
  await look()
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.getByText('Done. New and changed texts are in drafts; nobody has signed them.').waitFor()
  const { documents } = await robin.exportDocuments({ params, query: { kind: 'Service' } })
  expect(documents).toHaveLength(10)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByText('there is nothing to do').waitFor()
  await look()
})

test('a list with columns of its own is mapped, kept, tried and imported', async () => {
  await page.getByRole('link', { name: 'Import any list of services' }).click()
  await page.getByRole('heading', { level: 1, name: 'Import a list of services' }).waitFor()
  await page.getByText('No column map is kept yet').waitFor()
  await look()
  const list = Buffer.from(
    writeCsv([
      ['ID', 'Titre', 'Unit', 'Fee?', 'Scope', 'Notes'],
      ['b-1', 'Bridge inspection', 'Bridge Office', 'Y', 'EXT', 'x'],
      ['b-2', 'Bridge closing', 'Bridge Office', 'N', 'EXT, INT', 'y'],
      ['b-3', '', 'Bridge Office', 'N', 'INT', 'z'],
    ]),
  )
  await choose('bridges.csv', list, 'text/csv')
  await page.getByRole('heading', { name: 'What the columns mean' }).waitFor()
  const column = (heading: string) => page.getByLabel(`Column “${heading}” means`)
  await expect.poll(() => column('ID').inputValue()).toBe('key')
  await expect.poll(() => column('Titre').inputValue()).toBe('value.name')
  await column('Unit').selectOption('provider')
  await column('Fee?').selectOption('cost.charged')
  await page.getByText('What the codes stand for').first().click()
  await page.getByLabel('“Y” stands for').selectOption('yes')
  await page.getByLabel('“N” stands for').selectOption('no')
  await column('Scope').selectOption('label:')
  await page.getByLabel('Name of the label').fill('scope')
  await look()
  await page.getByLabel('Name of this list').fill('Bridges')
  await page.getByRole('button', { name: 'Keep this map' }).click()
  await page.getByText('The map Bridges is kept.').waitFor()
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByText('One row with a mistake is left out').waitFor()
  await page.getByRole('heading', { name: 'What would happen' }).waitFor()
  await look()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('The list is imported.').waitFor()
  const { total } = await robin.catalogue({ params, query: { text: 'bridge' } })
  expect(total).toBe(2)
})

test('a kept map is used for next year’s list, and deleted', async () => {
  await page.reload()
  const list = Buffer.from('ID;Titre;Unit\nb-1;Inspection of bridges;Bridge Office\n')
  await choose('bridges 2.csv', list, 'text/csv')
  await page.getByText('with semicolons between the cells').waitFor()
  await page.getByRole('button', { name: 'Use the map Bridges' }).click()
  await page.getByText('The list has no column called Fee?, Scope.').waitFor()
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByText('Changed in the list: value.name').waitFor()
  await page.getByRole('button', { name: 'Delete the map Bridges' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('The map Bridges is deleted.').waitFor()
  expect((await robin.columnMaps({ params })).maps).toEqual([])
})

test('the screens speak French', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration/spreadsheets`)
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('heading', { level: 1, name: 'Classeurs' }).waitFor()
  await look()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exporter en fichiers CSV' }).click()
  const { sheets } = await readFiles([
    { name: 'x.zip', bytes: await readFile(await (await downloading).path()) },
  ])
  expect(sheets.map(({ name }) => name)).toContain('Énoncés')
})
