import { expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { buildInput } from './cases/sound-input.ts'
import { check, rules } from './index.ts'
import { Capability } from './capability.ts'
import { register, RegisteredRule, waitingRules } from './register.ts'

const idsFrom = (...groups: [hundred: number, ...last: number[]][]): string[] =>
  groups.flatMap(([base, ...steps]) => steps.map((step) => `SD${String(base + step).padStart(3, '0')}`))

/** All checks that there are to be, whether or not they can be decided yet. */
const planned = idsFrom(
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [10, 0, 1, 2],
  [20, 0, 1, 2, 3, 4, 5, 6],
  [30, 0, 1, 2, 3, 4],
  [40, 0, 1, 2],
  [50, 0, 1, 2, 3, 4, 5, 6, 7],
  [60, 0, 1, 2, 3],
  [70, 0, 1, 2],
  [80, 0, 1, 2],
  [90, 0, 1, 2],
  [100, 0, 1],
)

test('each check is decided or says what it waits for', () => {
  const ids = register.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  expect(ids).toEqual(planned)
})

test('what is decided is decided by a rule, as the rule says', () => {
  const decided = register.filter(({ state }) => state === 'decided')
  expect(decided.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted())
  expect(decided.find(({ id }) => id === 'SD032')).toEqual({
    state: 'decided',
    id: 'SD032',
    severity: 'warning',
    needs: ['roles'],
    concerns: ['customer', 'user'],
    waivedBy: 'sponsor',
  })
})

test('what waits is applied by no rule, and has no verdict', () => {
  const waiting = new Set(waitingRules.map(({ id }) => id))
  expect(rules.filter(({ id }) => waiting.has(id))).toEqual([])
  const { verdicts, undecided } = check(buildInput({ roles: null, records: null, provider: null }))
  expect([...verdicts, ...undecided].filter(({ rule }) => waiting.has(rule))).toEqual([])
})

test('each check is worded in both languages', () => {
  for (const { checks, waitingChecks } of [en, fr]) {
    expect(Object.keys(checks).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
    const { until, ...waiting } = waitingChecks
    expect(Object.keys(waiting).toSorted()).toEqual(waitingRules.map(({ id }) => id))
    expect(Object.keys(until).toSorted()).toEqual(Capability.options.toSorted())
    for (const texts of [...Object.values(checks), ...Object.values(waiting)]) {
      expect(texts).toMatchObject({ title: expect.stringMatching(/\S/), why: expect.stringMatching(/\S/) })
    }
  }
})

test('each capability is waited for by a check', () => {
  const wanted = new Set(waitingRules.flatMap(({ waitsFor }) => waitsFor))
  expect(Capability.options.filter((capability) => !wanted.has(capability))).toEqual([])
})

test('the register can be sent and listed', () => {
  expect(RegisteredRule.array().parse(structuredClone(register))).toEqual(register)
})
