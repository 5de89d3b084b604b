import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiVersion, type CodeDocument, documentKinds } from '../code/document.ts'
import { arbitraryDefinition } from '../definition/arbitrary.ts'
import { Definition } from '../definition/definition.ts'
import { columnsOf, type SheetName, sheetNames } from './columns.ts'
import { asRead, buildSheet, buildSheets } from './factories.ts'
import { readSheets } from './read-sheets.ts'
import { headingOf, wordsOf } from './words.ts'
import { writeSheets } from './write-sheets.ts'

const languages = ['en', 'fr'] as const

const serviceDocument = (definition: Definition, more: object = {}): CodeDocument =>
  documentKinds.Service.parse({
    apiVersion,
    kind: 'Service',
    metadata: {
      name: 'mail',
      labels: { scope: ['INTERNAL', 'with; semicolon'] },
      annotations: { 'link-en': 'https://mail.example' },
      source: { importer: 'covalence', key: 'a: b' },
    },
    spec: { provider: 'mail-department', language: 'fr', ...definition, ...more },
  })

const around: CodeDocument[] = [
  documentKinds.Organisation.parse({
    apiVersion,
    kind: 'Organisation',
    metadata: { name: 'mail-department', source: { importer: 'covalence' } },
    spec: { names: { en: 'Mail Department', fr: 'Courrier' }, abbreviation: 'MD', parent: '' },
  }),
  documentKinds.Person.parse({
    apiVersion,
    kind: 'Person',
    metadata: { name: 'paula', source: { importer: 'covalence' } },
    spec: { name: 'Paula Owen', email: 'paula@mail.example', organisation: 'mail-department' },
  }),
]

describe('the columns', () => {
  test.each(languages)('have words in %s, and no sheet has a heading twice', (language) => {
    for (const sheet of sheetNames) {
      const words = columnsOf[sheet].map((column) => wordsOf(language, column))
      expect(words.filter((one) => !one?.label || !one.help || !one.example)).toEqual([])
      const headings = columnsOf[sheet].map((column) => headingOf(language, column))
      expect(new Set(headings).size).toBe(headings.length)
    }
  })
})

describe('a workbook that is written and read again', () => {
  test.each(languages)('says the same, in the words of %s', (language) => {
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        const named = { ...definition, value: { ...definition.value, name: definition.value.name || 'Mail' } }
        const documents = [...around, serviceDocument(Definition.parse(named))]
        const read = readSheets(asRead(writeSheets(documents, language), language), language)
        expect(read.faults).toEqual([])
        expect(read.documents).toEqual(documents)
      }),
      { numRuns: 100 },
    )
  })

  test('keeps roles, reviews and translations', () => {
    const service = serviceDocument(Definition.parse({ value: { name: 'Courriel' } }), {
      roles: [
        {
          role: 'customer',
          person: 'paula',
          organisation: 'mail-department',
          speaksFor: 'All',
          interim: 'yes',
        },
      ],
      reviewed: '2027-03-31',
      owner: 'paula',
      translations: { en: { 'value.name': 'E-mail' } },
    })
    const read = readSheets(asRead(writeSheets([...around, service], 'fr'), 'fr'), 'en')
    expect(read).toEqual({ documents: [...around, service], faults: [], told: [] })
  })
})

const readTasks = (...statements: string[]) =>
  readSheets(
    buildSheets({
      statements: [
        ['Service', 'Kind of statement', 'Statement'],
        ...statements.map((one) => ['E-mail for staff', 'Task', one]),
      ],
    }),
    'en',
  ).documents.at(-1)
const taskIds = (document: CodeDocument | undefined) =>
  document?.kind === 'Service' ? document.spec.use.tasks.map(({ id }) => id) : []

const faultsOf = (more: Partial<Record<SheetName, string[][]>>, language: 'en' | 'fr' = 'en') =>
  readSheets(buildSheets(more), language).faults.map(
    ({ sheet, row, column, heading, code }) => `${sheet} ${row} ${column} ${heading} ${code}`,
  )

describe('a person who knows only spreadsheets', () => {
  test('names things by their names: keys are made for them, and each document knows its row', () => {
    const { documents, faults } = readSheets(
      buildSheets({
        roles: [
          ['Service', 'Role', 'Person', 'Organisation they speak for'],
          ['E-mail for staff', 'customer', 'carl@centre.example', 'contact centre'],
        ],
        outcomes: [
          ['Service', 'Outcome', 'Better or worse', 'Target', 'By when'],
          ['e-mail for staff', 'Staff answer within a day.', 'Supported', '1 250,5', '2027-03-31'],
        ],
        statements: [
          ['Service', 'Kind of statement', 'Statement', 'Outcomes it makes possible'],
          ['E-mail for staff', 'Output', 'A mailbox', 'Staff answer within a day.'],
          ['E-mail for staff', 'Tâche', 'Answer a message', ''],
        ],
      }),
      'en',
    )
    expect(faults).toEqual([])
    expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Organisation mail-department',
      'Organisation contact-centre',
      'Person paula-owen',
      'Person carl-mason',
      'Service e-mail-for-staff',
    ])
    expect(documents.at(-1)).toMatchObject({
      metadata: { source: { importer: 'spreadsheet', file: 'ten.xlsx', sheet: 'Services', row: '2' } },
      spec: {
        provider: 'mail-department',
        owner: 'paula-owen',
        roles: [{ role: 'customer', person: 'carl-mason', organisation: 'contact-centre' }],
        value: {
          outcomes: [{ id: 'staff-answer-within-a-day', target: '1250.5', date: '2027-03-31' }],
          outputs: [{ statement: 'A mailbox', enables: ['staff-answer-within-a-day'] }],
        },
        use: { tasks: [{ statement: 'Answer a message' }] },
      },
    })
  })

  test('adds a row, or sorts the rows: what was there before keeps its key', () => {
    expect(taskIds(readTasks('Write', 'Read'))).toEqual(['write', 'read'])
    expect(taskIds(readTasks('Read', 'Find', 'Write'))).toEqual(['read', 'find', 'write'])
    expect(taskIds(readTasks('Read', 'Read'))).toEqual(['read', 'read-2'])
  })

  test('gets every mistake at once, each with its sheet, row and column', () => {
    const long = 'x'.repeat(5001)
    expect(
      faultsOf({
        services: [
          [
            'Name *',
            'Provider',
            'Service owner',
            'Service hour',
            'Description',
            'Key',
            'Charged for',
            'Language',
            '',
            'Last reviewed',
            'Name',
          ],
          [
            '',
            'Mail Department',
            'Nobody Known',
            '',
            long,
            'Bad Key',
            'perhaps',
            'Dutch',
            'lost',
            '31/03/2027',
            '',
          ],
          ['One', 'Nowhere Inc.', '', '', 'bad\u0007bell', 'one', 'yes'],
          ['Two', 'Contact Centre', '', '', '', 'one', ''],
          ['Same', 'Contact Centre'],
          ['same', 'Contact Centre'],
        ],
        people: [
          ['Name', 'Organisation'],
          ['Paula Owen\nSecond line', 'Mail Department'],
        ],
        costs: [
          ['Service', 'Cost', 'Removed or imposed', 'Kind of cost', 'Estimated amount', 'Key'],
          ['Unknown service', 'Work', 'Imposed', 'Training', '', ''],
          ['One', 'Work', 'Imposed', 'Training', '1,250', 'UP'],
          ['One', '', 'Imposed', 'Training', '12 hours', 'b'],
          ['One', 'More', 'Removed', 'Training', '', 'b'],
        ],
        statements: [
          ['Service', 'Kind of statement', 'Statement', 'Dimension', 'Outcomes it makes possible'],
          ['Two', 'Resource', 'A team', '', ''],
          ['Two', 'Task', 'Write', 'Organisations and people', ''],
          ['Two', 'Output', 'A mailbox', '', 'An outcome that nobody wrote'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "People 1   missing-column",
        "People 2 A Name several-lines",
        "Services 1 D Service hour unknown-column-near",
        "Services 1 K Name column-twice",
        "Services 2 A Name empty",
        "Services 2 C Service owner no-such-row",
        "Services 2 E Description too-long",
        "Services 2 F Key not-a-name",
        "Services 2 G Charged for not-a-choice",
        "Services 2 H Language not-a-choice",
        "Services 2 I  no-heading",
        "Services 2 J Last reviewed not-a-day",
        "Services 3 B Provider no-such-row",
        "Services 3 E Description unwritable",
        "Services 4 F Key key-twice",
        "Services 6 A Name words-twice",
        "Costs 2 A Service no-such-row",
        "Costs 3 E Estimated amount ambiguous-number",
        "Costs 3 F Key not-an-id",
        "Costs 4 B Cost empty",
        "Costs 4 E Estimated amount not-a-number",
        "Costs 5 F Key key-twice",
        "Statements 2 D Dimension empty",
        "Statements 3 D Dimension misplaced",
        "Statements 4 E Outcomes it makes possible no-such-outcome",
      ]
    `)
  })

  test('reads reasons in their own language', () => {
    const [fault] = readSheets(
      buildSheets({
        risks: [
          ['Service', 'Risk', 'Removed or imposed'],
          ['E-mail for staff', 'Loss', 'gone'],
        ],
      }),
      'fr',
    ).faults
    expect(fault).toMatchObject({
      sheet: 'Risks',
      row: 2,
      column: 'C',
      heading: 'Removed or imposed',
      reason: '«\u00A0gone\u00A0» n’est aucun des mots de cette colonne\u00A0: Enlevé, Imposé.',
    })
  })

  test('is told of sheets and formulas that cannot be read, and of a file that says nothing', () => {
    const broken = {
      ...buildSheet('Services', ['Name', 'Provider'], ['Mail', ''], ['Post', '']),
      broken: [
        { row: 2, column: 1, code: 'formula-failed' as const },
        { row: 3, column: 1, code: 'formula-unknown' as const },
      ],
    }
    const read = readSheets([broken, buildSheet('Notes of mine', ['hello'], ['you'])], 'en')
    expect(read.faults.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)).toEqual([
      'Services 2 B formula-failed',
      'Services 3 B formula-unknown',
      'Notes of mine 0  unknown-sheet',
    ])
    expect(readSheets([buildSheet('Services', ['Name', 'Provider'])], 'en').faults).toMatchObject([
      { code: 'nothing-here' },
    ])
  })

  test('may call a sheet as they like where its headings tell what it is', () => {
    const read = readSheets(
      [
        buildSheet('export (2)', ['Name in English', 'Part of'], ['Mail Department', '']),
        buildSheet('Sheet1', ['Name', 'Provider', 'Description'], ['Mail', 'Mail Department', '']),
      ],
      'en',
    )
    expect(read.faults).toEqual([])
    expect(read.documents).toHaveLength(2)
  })

  test('learns that a list is too long on the row where it becomes so', () => {
    const rows = Array.from({ length: 101 }, (_, at) => ['E-mail for staff', 'Task', `Task ${at}`])
    expect(faultsOf({ statements: [['Service', 'Kind of statement', 'Statement'], ...rows] })).toEqual([
      'Statements 102 A Service too-many',
    ])
  })
})
