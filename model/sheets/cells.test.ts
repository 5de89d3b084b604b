import { describe, expect, test } from 'vitest'
import { neutralised, restored } from './neutral-cell.ts'
import { columnIndex, columnLetters } from './sheet.ts'

describe('a cell', () => {
  test('cells that begin like a formula are neutralised, and come back as they were', () => {
    for (const text of ['=1+1', '+x', '-x', '@x', '\tx', '\rx', "'=x", "''@x"]) {
      expect(neutralised(text)).toBe(`'${text}`)
      expect(restored(neutralised(text))).toBe(text)
    }
    for (const text of ['', 'x', '-5', '-5.25', "'quoted'", "it's"]) {
      expect(neutralised(text)).toBe(text)
      expect(restored(text)).toBe(text)
    }
  })

  test('columns have the letters that spreadsheets give them', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    expect(['A', 'Z', 'AA', 'ZZ', 'AAA'].map(columnIndex)).toEqual([0, 25, 26, 701, 702])
  })
})
