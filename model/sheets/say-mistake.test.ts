import { expect, test } from 'vitest'
import { buildSheet, buildSheets } from './factories.ts'
import { readSheets } from './read-sheets.ts'
import { sayMistake } from './say-mistake.ts'
import { wordsAt } from './words.ts'

const workbook = [
  ...buildSheets({
    services: [
      ['Name *', 'Provider *', 'Servce owner', 'Charged for'],
      ['E-mail for staff', 'Male Department', 'x', 'Perhaps'],
    ],
    risks: [
      ['Service', 'Removed or imposed'],
      ['E-mail for staff', 'gone'],
    ],
  }),
  buildSheet('Notes of mine', ['hello'], ['you']),
]

// Of a heading that is misspelt, the nearest one is looked for in the reader's language.
const withoutSlip = (code: string): boolean => !code.startsWith('unknown-column')

test('a mistake is said again in another language, as if it had been read in that', () => {
  const [english, french] = (['en', 'fr'] as const).map((language) => readSheets(workbook, language).faults)
  const codes = english!.map(({ code }) => code)
  for (const code of [
    'no-such-row',
    'not-a-choice',
    'missing-column',
    'unknown-sheet',
    'unknown-column-near',
  ])
    expect(codes).toContain(code)
  const said = english!
    .filter(({ code }) => withoutSlip(code))
    .map(({ code, params }) => sayMistake(code, params, (path) => wordsAt('fr', path)))
  expect(said).toEqual(french!.filter(({ code }) => withoutSlip(code)).map(({ reason }) => reason))
  for (const { code, params, reason } of english!)
    expect(sayMistake(code, params, (path) => wordsAt('en', path))).toBe(reason)
  expect([...said, ...english!.map(({ reason }) => reason)].filter((one) => one.includes('{{'))).toEqual([])
})

test('organisations and people that no row tells of may be in the workspace', () => {
  const services = [
    ['Name *', 'Provider *', 'Service owner'],
    ['Mail', 'Post Office', 'ida@post.example'],
  ]
  const known = [
    { kind: 'organisation', name: 'po', called: ['Post Office', 'Poste'] },
    { kind: 'person', name: 'ida', called: ['Ida', 'ida@post.example'] },
    { kind: 'person', name: 'other', called: ['Ida', 'other@post.example'] },
  ] as const
  const read = (rows: string[][]) => readSheets([buildSheet('Services', ...rows)], 'en', { things: known })
  expect(read(services)).toMatchObject({
    faults: [],
    documents: [{ kind: 'Service', spec: { provider: 'po', owner: 'ida' } }],
  })
  const [head = []] = services
  expect(read([head, ['Mail', 'Po', 'Ida']]).faults).toMatchObject([
    { code: 'no-such-row', params: { sheet: 'organisations' } },
    { code: 'unclear-here', params: { found: 'Ida' } },
  ])
})

test('a list of somebody’s own is told what it is, and where it is read', () => {
  const { faults } = readSheets([buildSheet('list', ['Service title', 'Unit'], ['Mail', 'Post'])], 'en')
  expect(faults).toMatchObject([{ code: 'foreign-list', params: { found: 'list' } }])
  expect(faults[0]?.reason).toContain('“Import any list of services”')
})
