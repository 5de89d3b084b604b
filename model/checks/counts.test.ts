import { expect, test } from 'vitest'
import { countsOf } from './counts.ts'
import type { Severity, Waiver } from './settings.ts'

const waiver: Waiver = {
  rule: 'SD063',
  reason: 'The contract says so.',
  until: '2026-12-31',
  role: 'sponsor',
  person: { id: 'p', name: 'Ada Moss' },
  at: '2026-10-01T09:00:00.000Z',
}
const open = (severity: Severity) => ({ severity, waiver: null })

test('nothing found is nothing counted', () => {
  expect(countsOf([])).toEqual({ error: 0, warning: 0, note: 0, waived: 0 })
})

test('verdicts are counted by severity', () => {
  expect(countsOf([open('error'), open('note'), open('error'), open('warning')])).toEqual({
    error: 2,
    warning: 1,
    note: 1,
    waived: 0,
  })
})

test('a waived error is waived, and no error', () => {
  expect(countsOf([open('error'), { severity: 'error', waiver }, { severity: 'note', waiver }])).toEqual({
    error: 1,
    warning: 0,
    note: 0,
    waived: 2,
  })
})
