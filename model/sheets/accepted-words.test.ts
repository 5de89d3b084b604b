import { expect, test } from 'vitest'
import { sheetNames } from './columns.ts'
import { buildSheet, buildSheets } from './factories.ts'
import { readSheets } from './read-sheets.ts'
import { choiceFor, sheetWords } from './words.ts'

test('an e-mail address that is none is a mistake with its cell', () => {
  const people = [
    ['Name', 'E-mail address'],
    ['Paula Owen', 'paula at mail'],
    ['Carl Mason', 'Carl@centre.example'],
  ]
  const { faults } = readSheets(buildSheets({ people }), 'en')
  expect(faults.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)).toEqual([
    'People 2 B not-an-email',
  ])
})

test.each([
  ['Better', 'French', 'supported'],
  ['worse', 'fr', 'affected'],
  ['Mieux', 'Français', 'supported'],
  ['Moins bien', 'francais', 'affected'],
  ['pire', 'FR', 'affected'],
  ['Supported', 'French', 'supported'],
  ['Dégradé', 'français', 'affected'],
])('%s answers what the heading asks, and %s names French', (word, language, direction) => {
  const { documents, faults } = readSheets(
    buildSheets({
      services: [
        ['Name', 'Provider', 'Language'],
        ['E-mail for staff', 'Mail Department', language],
      ],
      outcomes: [
        ['Service', 'Outcome', 'Better or worse'],
        ['E-mail for staff', 'Staff answer within a day.', word],
      ],
    }),
    'en',
  )
  expect(faults).toEqual([])
  expect(documents.at(-1)).toMatchObject({ spec: { language: 'fr', value: { outcomes: [{ direction }] } } })
})

test.each(['English', 'Anglais', 'en'])('%s names English', (word) => {
  expect(choiceFor('language', word)).toBe('en')
})

test.each(['en', 'fr'] as const)('every name that a sheet may have is told, in %s', (language) => {
  const [fault] = readSheets([...buildSheets(), buildSheet('Things', ['x'])], language).faults
  expect(fault).toMatchObject({ sheet: 'Things', code: 'unknown-sheet' })
  for (const sheet of sheetNames) expect(fault?.reason).toContain(sheetWords(language, sheet).name)
})
