import { expect, test } from 'vitest'
import { emptyDefinition } from '../definition/definition.ts'
import { buildInput } from './cases/sound-input.ts'
import { countsOf } from './counts.ts'
import { check } from './index.ts'
import { ruleResultsOf } from './rule-results.ts'

const waiver = {
  rule: 'SD006',
  reason: 'The costs are counted in spring.',
  until: '2026-12-31',
  role: 'customer' as const,
  person: { id: 'p', name: 'Kim' },
  at: '2026-01-01T00:00:00.000Z',
}
const result = () =>
  check({
    ...buildInput({ roles: null, today: '2026-05-01' }),
    definition: emptyDefinition(),
    waivers: [waiver],
  })

test('a definition that says nothing wrong has no results', () => {
  expect(ruleResultsOf(check(buildInput()))).toEqual([])
})

test('findings are counted by rule, those that are waived apart, and add up to the counts by severity', () => {
  const results = ruleResultsOf(result())
  const counts = countsOf(result().verdicts)
  expect(results.find(({ rule }) => rule === 'SD006')).toEqual({
    rule: 'SD006',
    severity: 'error',
    findings: 0,
    waived: 4,
    undecided: false,
  })
  const sum = (of: (one: (typeof results)[number]) => number) =>
    results.reduce((all, one) => all + of(one), 0)
  expect(sum(({ findings }) => findings)).toBe(counts.error + counts.warning + counts.note)
  expect(sum(({ waived }) => waived)).toBe(counts.waived)
})

test('what could not be decided is named, and is no finding', () => {
  expect(ruleResultsOf(result()).find(({ rule }) => rule === 'SD031')).toEqual({
    rule: 'SD031',
    severity: 'error',
    findings: 0,
    waived: 0,
    undecided: true,
  })
})
