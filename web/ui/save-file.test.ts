import { expect, test } from 'vitest'
import { csvOf } from './save-file.ts'

test('rows become lines, with quotes where a cell needs them', () => {
  expect(
    csvOf([
      ['Check', 'Services'],
      ['A "price", alone', 3],
    ]),
  ).toBe('\uFEFFCheck,Services\r\n"A ""price"", alone",3\r\n')
})

test.each(['=1+1', '+1', '-1+1', '@sum', '\tx'])('%s is no formula', (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`)
})

test('a negative number stays a number', () => {
  // Also where it comes as text: a spreadsheet runs nothing of it.
  expect(csvOf([[-1, '-1.5']])).toBe('\uFEFF-1,-1.5\r\n')
})
