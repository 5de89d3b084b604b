import { expect, test } from 'vitest'
import type { Judgement } from '../contract/judgement-views.ts'
import { isNotWorthIt, Worth } from './judgement.ts'
import { isStanding, spreadOf } from './spread.ts'

const said = (worth: Worth, given: Partial<Judgement> = {}): Judgement => ({
  id: '0199a1e0-0000-7000-8000-000000000001',
  worth,
  reason: 'Fewer trips',
  evidence: '',
  revision: null,
  on: '2026-05-01',
  person: { id: '0199a1e0-0000-7000-8000-000000000002', name: 'The user' },
  withdrawn: false,
  holds: true,
  heldUntil: null,
  earlier: [],
  ...given,
})

test('a spread tells each answer by itself, from the best to the worst, and never sums up', () => {
  expect(spreadOf([said('clearly-not'), said('clearly-worth'), said('clearly-not')])).toEqual([
    { worth: 'clearly-worth', count: 1 },
    { worth: 'clearly-not', count: 2 },
  ])
  expect(spreadOf([])).toEqual([])
})

test('what was taken back, or said by somebody who no longer holds the role, does not count', () => {
  expect(isStanding(said('even'))).toBe(true)
  expect(spreadOf([said('worth', { withdrawn: true }), said('worth', { holds: false })])).toEqual([])
})

test('it is not worth it where what is against weighs more; even is no such answer', () => {
  expect(Worth.options.filter(isNotWorthIt)).toEqual(['not-worth', 'clearly-not'])
})
