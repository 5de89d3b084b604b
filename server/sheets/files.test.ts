import { createExcelFile, createWorkbook } from 'excel-builder-vanilla'
import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { apiVersion, type CodeDocument, documentKinds } from '#model/code/document.ts'
import { columnsOf, sheetNames } from '#model/sheets/columns.ts'
import { restored } from '#model/sheets/neutral-cell.ts'
import { readSheets } from '#model/sheets/read-sheets.ts'
import { sheetWords } from '#model/sheets/words.ts'
import { writeSheets } from '#model/sheets/write-sheets.ts'
import { buildWorkbook } from './factories.ts'
import { numberText } from './number-text.ts'
import { readFiles } from './read-files.ts'
import { writeCsvFiles } from './write-csv-files.ts'
import { writeWorkbook } from './write-workbook.ts'
import { eachTag } from './xml-tags.ts'

const awkward = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'=already",
  "it's",
  'a,b;c\t"d"',
  'two\nlines',
  '<b>&amp;</b> _x0041_ 中文 👩🏽‍🚀',
  '001',
]

const documents: CodeDocument[] = [
  documentKinds.Organisation.parse({
    apiVersion,
    kind: 'Organisation',
    metadata: { name: 'provider', source: { importer: 'covalence' } },
    spec: { names: { en: '=Provider' } },
  }),
  documentKinds.Service.parse({
    apiVersion,
    kind: 'Service',
    metadata: { name: 'mail', source: { importer: 'covalence' } },
    spec: {
      provider: 'provider',
      value: {
        name: '@Mail',
        outcomes: [{ id: 'a', direction: 'supported', statement: 'x', baseline: '1.50', target: '-0.5' }],
        requirements: awkward.map((statement, at) => ({ id: `r${at}`, statement })),
      },
    },
  }),
]

const read = async (name: string, bytes: Uint8Array) => (await readFiles([{ name, bytes }])).sheets

describe.each(['en', 'fr'] as const)('a file in the words of %s', (language) => {
  test('is written as a workbook and read again: nothing changes', async () => {
    const sheets = await read('x.xlsx', writeWorkbook(writeSheets(documents, language), language))
    expect(readSheets(sheets, language)).toEqual({ documents, faults: [], told: [] })
  })

  test('is written as CSV and read again: nothing changes', async () => {
    const sheets = await read('x.zip', writeCsvFiles(writeSheets(documents, language), language))
    expect(readSheets(sheets, language)).toEqual({ documents, faults: [], told: [] })
  })

  test('is opened by another program as well, cell by cell', async () => {
    const bytes = Buffer.from(writeWorkbook(writeSheets(documents, language), language))
    const theirs = await readExcelFile(bytes)
    const ours = await read('x.xlsx', bytes)
    expect(theirs.map(({ sheet }) => sheet)).toEqual(
      (['explanation', ...sheetNames, 'choices'] as const).map((sheet) => sheetWords(language, sheet).name),
    )
    for (const [at, { data }] of theirs.entries()) {
      const cells = data.flatMap((row, number) =>
        row.flatMap((cell, column) => (cell === null ? [] : [[number + 1, column, restored(String(cell))]])),
      )
      const own = ours[at]!.rows.flatMap(({ number, cells: all }) =>
        all.flatMap((cell, column) => (cell === '' ? [] : [[number, column, cell]])),
      )
      expect(own).toEqual(cells)
    }
  })
})

describe('a workbook', () => {
  const parts = unzipSync(writeWorkbook(writeSheets(documents, 'en'), 'en'))
  const xmlOf = (name: string): string => new TextDecoder().decode(parts[name])

  test('consists of well-formed XML, each part of a kind that is declared', () => {
    const types = xmlOf('[Content_Types].xml')
    for (const name of Object.keys(parts)) {
      expect(() => eachTag(xmlOf(name), {})).not.toThrow()
      expect(name.endsWith('.rels') || name === '[Content_Types].xml' || types.includes(`"/${name}"`)).toBe(
        true,
      )
    }
  })

  test('holds no formula, freezes its headings, and offers the words of each choice', () => {
    for (const [at, sheet] of sheetNames.entries()) {
      const xml = xmlOf(`xl/worksheets/sheet${at + 2}.xml`)
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).toContain('state="frozen"')
      const choices = columnsOf[sheet].filter((column) => column.choices).length
      expect(xml.match(/errorStyle="stop"/g)?.length ?? 0).toBe(choices)
    }
    expect(xmlOf('xl/worksheets/sheet2.xml')).toContain('<formula1>')
  })

  test('keeps its elements in the order that the format asks for', () => {
    const order = ['sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'dataValidations', 'ignoredErrors']
    const found: string[] = []
    eachTag(xmlOf('xl/worksheets/sheet2.xml'), {
      open: (tag) => void (order.includes(tag) && found.push(tag)),
    })
    expect(found).toEqual(order)
  })

  test('of the same things has the same bytes', () => {
    const again = writeWorkbook(writeSheets(documents, 'en'), 'en')
    expect(Buffer.from(again).equals(Buffer.from(writeWorkbook(writeSheets(documents, 'en'), 'en')))).toBe(
      true,
    )
  })

  test('saved from a CSV file of ours has its apostrophes taken off', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>\'=1+1</t></is></c><c r="B1" t="inlineStr"><is><t>\'tis</t></is></c>'
    const [sheet] = await read('x.xlsx', buildWorkbook(`<row r="1">${cells}</row>`))
    expect(sheet?.rows[0]?.cells).toEqual(['=1+1', "'tis"])
  })

  test('made by another program is read: text, numbers, dates, and what a formula had as its result', async () => {
    const book = createWorkbook()
    const sheet = book.createWorksheet({ name: 'Services' })
    sheet.setData([
      ['Name', 'Provider', 'Description'],
      ['Mail', 'provider', '1.50'],
    ])
    book.addWorksheet(sheet)
    const [ours] = await read('x.xlsx', await createExcelFile(book, 'Uint8Array'))
    expect(ours).toMatchObject({
      name: 'Services',
      rows: [
        { number: 1, cells: ['Name', 'Provider', 'Description'] },
        { number: 2, cells: ['Mail', 'provider', '1.50'] },
      ],
    })
  })
})

describe('numbers and days of a workbook', () => {
  test.each([
    ['1.5', '1.5'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['99.95', '99.95'],
    ['1E-7', '0.0000001'],
    ['-2.5E+20', '-250000000000000000000'],
    ['123456789012345', '123456789012345'],
    ['0', '0'],
    ['-5', '-5'],
  ])('%s is read as %s', (raw, text) => expect(numberText(raw, 'plain', false)).toBe(text))

  test.each([
    ['46477', '2027-03-31', false],
    ['45015', '2027-03-31', true],
    ['46477.75', '2027-03-31 18:00:00', false],
    ['1', '1900-01-01', false],
    ['61', '1900-03-01', false],
    ['0.25', '06:00:00', false],
  ])('day %s is read as %s', (raw, text, from1904) => expect(numberText(raw, 'day', from1904)).toBe(text))

  test('a percentage is read as it is shown', () => {
    expect(numberText('0.985', 'percent', false)).toBe('98.5 %')
    expect(numberText('0.07', 'percent', false)).toBe('7 %')
  })

  test('cells of every type, runs of text, gaps and broken formulas', async () => {
    const [sheet] = await read(
      'x.xlsx',
      buildWorkbook(
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" s="1"><v>46477</v></c><c r="E2" t="b"><v>1</v></c></row>' +
          '<row r="9"><c r="A9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B9"><f>A1+B1</f><v>0.30000000000000004</v></c>' +
          '<c r="C9"><f>NOW()</f></c><c r="D9" t="str"><f>"a"</f><v>a_x000D_b</v></c><c r="E9" s="2"><v>0.5</v></c>' +
          '<c r="F9" t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>sound</t></rPh></is></c></row>',
        {
          styles:
            '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>',
          strings:
            '<sst><si><r><t>kana</t></r><rPh><t>sound</t></rPh><r><t xml:space="preserve"> more</t></r></si></sst>',
        },
      ),
    )
    expect(sheet).toEqual({
      file: 'x.xlsx',
      name: 'Sheet 1',
      rows: [
        { number: 2, cells: ['', 'kana more', '', '2027-03-31', 'TRUE'] },
        { number: 9, cells: ['#DIV/0!', '0.3', '', 'a\rb', '50 %', 'two runs'] },
      ],
      broken: [
        { row: 9, column: 0, code: 'formula-failed' },
        { row: 9, column: 2, code: 'formula-unknown' },
      ],
    })
  })
})

const csv = (text: string | Uint8Array) =>
  readFiles([{ name: 'Services.csv', bytes: typeof text === 'string' ? Buffer.from(text) : text }])

describe('a CSV file', () => {
  test.each([
    ['commas', 'a,b\r\n"1,5",x\r\n', ','],
    ['semicolons', 'a;b\r\n1,5;x\r\n', ';'],
    ['tabs', 'a\tb\n1,5\tx\n', '\t'],
    ['a line that names them', 'sep=;\r\na;b\r\n1,5;x', ';'],
    ['line ends of old', 'a,b\r"1,5",x\r', ','],
  ])('is read with %s', async (_, text, delimiter) => {
    const { sheets, guessed } = await csv(text)
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,5', 'x'],
    ])
    expect(guessed).toEqual([{ file: 'Services.csv', encoding: 'UTF-8', delimiter }])
  })

  test.each([
    ['UTF-8', Buffer.from('\uFEFFé;ß')],
    ['UTF-16', Buffer.from('\uFEFFé;ß', 'utf16le')],
    ['Windows-1252', Buffer.from('é;ß', 'latin1')],
  ])('is read as %s, and says so', async (encoding, bytes) => {
    const { sheets, guessed } = await csv(bytes)
    expect(sheets[0]?.rows[0]?.cells).toEqual(['é', 'ß'])
    expect(guessed[0]?.encoding).toBe(encoding)
  })

  test('that is no text is refused with what to do', async () => {
    await expect(csv(Buffer.from([1, 0, 2, 0, 255]))).rejects.toThrow(
      'Services.csv is no text. Save the sheet',
    )
  })
})
