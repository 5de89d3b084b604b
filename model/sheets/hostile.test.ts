import { describe, expect, test } from 'vitest'
import { ColumnMap } from './column-map.ts'
import { buildSheet, buildSheets } from './factories.ts'
import { readList } from './read-list.ts'
import { readSheets } from './read-sheets.ts'

const withNotes = (...rows: string[][]) =>
  readSheets(
    buildSheets({
      labels: [
        ['thing', 'of', 'note', 'key', 'value'],
        ...rows.map(([note = '', key = '', value = '']) => ['service', 'E-mail for staff', note, key, value]),
      ],
    }),
    'en',
  )

describe('words that objects inherit', () => {
  test('are labels and notes like any other in a workbook', () => {
    const { documents, faults } = withNotes(
      ['label', 'constructor', 'a'],
      ['label', 'constructor', 'b'],
      ['annotation', 'toString', 'c'],
    )
    expect(faults).toEqual([])
    expect(documents.at(-1)?.metadata).toMatchObject({
      labels: { constructor: ['a', 'b'] },
      annotations: { toString: 'c' },
    })
  })

  test('are told where no object could keep them', () => {
    const { faults } = withNotes(['label', '__proto__', 'a'], ['annotation', '__proto__', 'b'])
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 not-a-key', '3 not-a-key'])
    const translated = readSheets(
      buildSheets({
        translations: [
          ['service', 'language', 'path', 'text'],
          ['E-mail for staff', 'fr', '__proto__', 'x'],
          ['E-mail for staff', 'fr', 'constructor', 'y'],
        ],
      }),
      'en',
    )
    expect(translated.faults.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 not-a-key'])
  })

  test('are codes like any other in a list', () => {
    const map = ColumnMap.parse({
      language: 'en',
      provider: 'Mail Department',
      columns: [
        { heading: 'Name', target: 'value.name' },
        { heading: 'About', target: 'value.description' },
        { heading: 'Scope', target: 'label:constructor' },
      ],
    })
    const sheet = buildSheet(
      'List',
      ['Name', 'About', 'Scope'],
      ['toString', 'constructor', '__proto__,valueOf'],
    )
    const { documents, faults } = readList(sheet, map, 'en')
    expect(faults).toEqual([])
    expect(documents.at(-1)).toMatchObject({
      metadata: { labels: { constructor: ['__proto__', 'valueOf'] } },
      spec: { value: { name: 'toString', description: 'constructor' } },
    })
  })
})

const rows = (count: number, ...cells: string[]): string[][] => Array.from({ length: count }, () => cells)

test('what the schema refuses is told in the words of the reader', () => {
  const labels = [
    ['thing', 'of', 'note', 'key', 'value'],
    ...Array.from({ length: 51 }, (_, at) => ['service', 'E-mail for staff', 'label', 'scope', `${at}`]),
  ]
  expect(readSheets(buildSheets({ labels }), 'fr').faults).toMatchObject([
    { code: 'too-many-here', reason: 'Il y en a trop ici\u00A0: au plus 50 peuvent être repris.' },
  ])
})

describe('a file that says the same over and over', () => {
  test('is read all the same where its services have one name', () => {
    const sheet = buildSheet(
      'List',
      ['No', 'Name'],
      ...Array.from({ length: 20_000 }, (_, at) => [`${at}`, 'Mail']),
    )
    const map = ColumnMap.parse({
      language: 'en',
      provider: 'Mail Department',
      columns: [
        { heading: 'No', target: 'key' },
        { heading: 'Name', target: 'value.name' },
      ],
    })
    expect(readList(sheet, map, 'en').documents.at(-1)?.metadata.name).toBe('mail-20000')
  })

  test('is told where its list becomes too long', () => {
    const statements = [
      ['Service', 'Kind of statement', 'Statement'],
      ...rows(50_000, 'E-mail for staff', 'Task', 'Again'),
    ]
    expect(readSheets(buildSheets({ statements }), 'en').faults).toMatchObject([
      { row: 102, code: 'too-many' },
    ])
  })
})
