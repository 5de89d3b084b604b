import { expect, test } from 'vitest'
import { readTable, type TableRow } from './read-table.ts'
import { newAllowance } from './unpack-file.ts'

const read = async (bytes: string | Uint8Array): Promise<TableRow[]> => {
  const rows: TableRow[] = []
  await readTable({ name: 'table.csv', bytes: Buffer.from(bytes) }, newAllowance(), {
    onHeadings: () => {},
    onRow: (row) => rows.push(row),
  })
  return rows
}

test('a row is named by the line on which it begins, whatever line breaks stand before and within it', async () => {
  expect(await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\n3,"q\n\n"\n\n4,"a ""b"" c"')).toEqual([
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 5, cells: ['2', 'z'] },
    { line: 6, cells: ['3', 'q\n\n'] },
    { line: 10, cells: ['4', 'a "b" c'] },
  ])
})

test('a letter or line break that lies across two pieces of a file is whole', async () => {
  for (const beginning of ['a', 'ab', 'abc', 'abcd']) {
    const name = 'é'.repeat(10_000)
    const [row] = await read(`${beginning},b\r\n${name},\r\n`.repeat(3))
    expect(row).toEqual({ line: 2, cells: [name, ''] })
  }
})

test('a file of millions of rows is refused long before it fills the memory', async () => {
  const rows = Buffer.alloc(30_000_000, '\n')
  await expect(read(rows)).rejects.toMatchObject({
    code: 'too_large',
    message: 'table.csv has more rows than an import may hold, 250,000 in all files.',
  })
})
