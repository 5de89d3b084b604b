import { expect, test } from 'vitest'
import { buildSheets } from './factories.ts'
import { readSheets } from './read-sheets.ts'

test('an availability above 100 per cent is told in its cell', () => {
  const levels = [
    ['Service', 'Level', 'Kind of level', 'Target', 'Unit'],
    ['E-mail for staff', 'It is there', 'Availability', '120', '%'],
  ]
  const { faults } = readSheets(buildSheets({ levels }), 'en')
  expect(faults.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
    ['Levels', 2, 'D', 'above-whole'],
  ])
})
