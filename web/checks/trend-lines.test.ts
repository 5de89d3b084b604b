import { expect, test } from 'vitest'
import { pathOf, scalesOf } from './trend-lines.ts'

const day = (name: string, checked: number, error: number) => ({
  day: name,
  checked,
  failing: error,
  bySeverity: { error, warning: 0, note: 0 },
})
const trend = [day('2026-05-01', 10, 10), day('2026-05-03', 10, 5)]
const frame = { width: 100, height: 50, until: '2026-05-05' }

test('a number stands until the day on which it changed, and the last one until today', () => {
  expect(pathOf('error', trend, frame)).toBe('M0.0 0.0H50.0V25.0H100.0')
  expect(pathOf('note', trend, frame)).toBe('M0.0 50.0H50.0V50.0H100.0')
})

test('the highest number reaches the top, and a single day has a place', () => {
  expect(scalesOf(trend, frame).top).toBe(10)
  expect(scalesOf([day('2026-05-05', 0, 0)], frame)).toMatchObject({ top: 1 })
  expect(scalesOf([day('2026-05-05', 0, 0)], frame).x('2026-05-05')).toBe(0)
})
