import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildWorkbook, buildZip } from './factories.ts'
import { readFiles } from './read-files.ts'

const read = async (name: string, bytes: Uint8Array) => (await readFiles([{ name, bytes }])).sheets

const megabytes = 1024 * 1024
const refused = (name: string, bytes: Uint8Array) =>
  read(name, bytes).then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  )

const farRow = (number: number): string => `<row r="${number}"><c r="SF${number}"><v>1</v></c></row>`
const farRows = (count: number): string => Array.from({ length: count }, (_, at) => farRow(at + 1)).join('')

describe('a file that would take too much', () => {
  test('of zeros that unpack to 200 MiB is refused, also when it lies about that', async () => {
    const content = Buffer.alloc(200 * megabytes)
    const honest = buildZip([{ name: 'xl/workbook.xml', content }])
    const lying = buildZip([{ name: 'xl/workbook.xml', content, claims: 10 }])
    expect(honest.length).toBeLessThan(megabytes)
    expect(await refused('bomb.xlsx', honest)).toContain('unpacks to more than the 64 MiB')
    expect(await refused('bomb.xlsx', lying)).toContain('unpacks to more than the 64 MiB')
  })

  test('with a cell at the far end of a sheet costs nothing, and beyond 500 columns is refused', async () => {
    const [sheet] = await read(
      'far.xlsx',
      buildWorkbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    )
    expect(sheet?.rows).toEqual([{ number: 1_048_576, cells: ['1'] }])
    expect(await refused('wide.xlsx', buildWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toContain(
      '500 columns',
    )
  })

  test('with few cells far to the right is refused where the gaps before them are too many', async () => {
    expect(await refused('gaps.xlsx', buildWorkbook(farRows(3000)))).toBe('read')
    expect(await refused('gaps.xlsx', buildWorkbook(farRows(5000)))).toContain('2,000,000 cells')
  })

  test('is refused also where it comes as several files, each of which would be read', async () => {
    const zip = buildZip([{ name: 'a.csv', content: `a,${'x'.repeat(1000)}\n`.repeat(40_000) }])
    const zips = ['1.zip', '2.zip'].map((name) => ({ name, bytes: zip }))
    await expect(readFiles(zips)).rejects.toThrow('2.zip, with what was sent beside it, ')
    const table = `a,${'x'.repeat(1000)}\n`.repeat(40_000)
    const words = gzipSync(Buffer.from(table))
    const packed = ['1.csv.gz', '2.csv.gz'].map((name) => ({ name, bytes: words }))
    await expect(readFiles(packed)).rejects.toThrow('unpacks to more than the 64 MiB')
    const long = ['1.csv', '2.csv'].map((name) => ({ name, bytes: Buffer.from('a,b\n'.repeat(60_000)) }))
    await expect(readFiles(long)).rejects.toThrow('100,000 rows')
  })

  test('in one cell is cut to what spreadsheet programs hold', async () => {
    const [sheet] = await read('x.csv', Buffer.from(`a,${'x'.repeat(50_000)}\n`))
    expect(sheet?.rows[0]?.cells[1]).toHaveLength(32_767)
    const [other] = await read(
      'x.xlsx',
      buildWorkbook(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(50_000)}</v></c></row>`),
    )
    expect(other?.rows[0]?.cells[0]).toHaveLength(32_767)
  })

  test('with more rows than may be read is refused', async () => {
    expect(await refused('long.csv', Buffer.from('a,b\n'.repeat(100_001)))).toContain('100,000 rows')
  })

  test('whose XML declares entities expands none of them', async () => {
    const strings =
      '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    const [sheet] = await read(
      'x.xlsx',
      buildWorkbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings }),
    )
    expect(sheet?.rows[0]?.cells[0]).toBe('&b;')
  })

  test.each([
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 and then nothing'), 'is damaged'],
    ['a workbook of the old kind', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'of the old kind'],
    ['a zip of something else', buildZip([{ name: 'photo.png', content: 'x' }]), 'neither a workbook nor'],
    ['text', Buffer.from('Name,Provider\nMail,Post\n'), 'is called a workbook, but holds text'],
    ['something else that is no text', Buffer.from('\u0001\0x'), 'cannot be read as a workbook'],
    ['broken XML', buildWorkbook('<row r="1"><c'), 'cannot be read as a workbook'],
    [
      'XML that ends too early',
      buildWorkbook('<row r="1"></row><row r="2"><c>'),
      'cannot be read as a workbook',
    ],
  ])('%s is refused with what to do', async (_, bytes, message) => {
    expect(await refused('x.xlsx', bytes)).toContain(message)
  })

  test('CSV whose quotation mark is not closed is refused with what to do', async () => {
    expect(await refused('x.csv', Buffer.from('a,"b\nc,d\n'))).toContain('none closes it')
  })

  test('a zip within a zip is not unpacked again', async () => {
    const inner = buildZip([{ name: 'a.csv', content: 'a,b' }])
    expect(await refused('x.zip', buildZip([{ name: 'inner.csv', content: inner }]))).toContain('is no text')
  })
})
