import { expect, test } from 'vitest'
import { markOfRange } from './code-marks.ts'

const marked = (text: string, value: string, start: number, end: number): string | null => {
  const mark = markOfRange(text, { from: 0, to: text.length }, value, { field: '', start, end })
  return mark && text.slice(mark.from, mark.to)
}

test('a range is found in a plain text, a quoted one, and one that is folded over several lines', () => {
  expect(marked('We use SAP here', 'We use SAP here', 7, 10)).toBe('SAP')
  expect(marked('"We use: SAP"', 'We use: SAP', 8, 11)).toBe('SAP')
  expect(marked('>-\n  We use\n  SAP here\n', 'We use SAP here', 7, 10)).toBe('SAP')
  expect(marked('We use\n    SAP here', 'We use SAP here', 3, 10)).toBe('use\n    SAP')
})

test('a text that is written with escapes has no place for a range', () => {
  expect(marked(String.raw`"We \u0075se SAP"`, 'We use SAP', 7, 10)).toBeNull()
})
