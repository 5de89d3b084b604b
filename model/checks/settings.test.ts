import { describe, expect, test } from 'vitest'
import { emptyDefinition } from '../definition/definition.ts'
import { buildInput } from './cases/sound-input.ts'
import type { CheckInput } from './rule.ts'
import { check, rules } from './index.ts'
import { CheckSettings, type Severity, usualSettings, type Waiver } from './settings.ts'

const withSeverities = (severities: CheckSettings['severities']): Partial<CheckInput> => ({
  settings: { ...usualSettings(), severities },
})
const noExit = (given: Partial<CheckInput> = {}) =>
  buildInput({ ...given, change: ({ supply }) => void (supply.exit = '') })
const found = (input: CheckInput) => check(input).verdicts.map(({ text, severity }) => [text, severity])

const ofOutcome = (chosen: Severity) =>
  buildInput({
    ...withSeverities({ SD004: chosen }),
    change: ({ value }) => Object.assign(value.outcomes[0]!, { date: '', baseline: '' }),
  })

describe('settings of a workspace', () => {
  test.each(['error', 'warning', 'note'] as const)('a rule of it finds at severity %s', (severity) => {
    expect(found(noExit(withSeverities({ SD063: severity })))).toEqual([['SD063', severity]])
  })

  test('a rule that is switched off finds nothing', () => {
    expect(check(noExit(withSeverities({ SD063: 'off' })))).toEqual({ verdicts: [], undecided: [] })
  })

  test('a rule that is switched off is not undecided either', () => {
    expect(check(buildInput({ records: null })).undecided.map(({ rule }) => rule)).toEqual(['SD040', 'SD042'])
    const { undecided } = check(buildInput({ records: null, ...withSeverities({ SD040: 'off' }) }))
    expect(undecided.map(({ rule }) => rule)).toEqual(['SD042'])
  })

  test('another rule keeps its severity', () => {
    expect(found(noExit(withSeverities({ SD061: 'error' })))).toEqual([['SD063', 'warning']])
  })

  test('a finding milder than its rule stays milder when the rule becomes graver', () => {
    expect(found(ofOutcome('error'))).toEqual([
      ['SD004.date', 'error'],
      ['SD004.baseline', 'note'],
    ])
  })

  test('and is never graver than the workspace lets the rule be', () => {
    expect(found(ofOutcome('note'))).toEqual([
      ['SD004.date', 'note'],
      ['SD004.baseline', 'note'],
    ])
    const vacant = buildInput({ roles: [], ...withSeverities({ SD031: 'note' }) })
    expect(found(vacant).map(([, severity]) => severity)).toEqual(['note', 'note', 'note'])
  })

  test('a graver rule comes before a milder one', () => {
    const [cost] = buildInput().definition.cost.costs
    const input = { ...buildInput(withSeverities({ SD008: 'error' })), definition: emptyDefinition() }
    input.definition.cost.costs = [{ ...cost!, category: 'provision' }]
    const errors = check(input).verdicts.filter(({ severity }) => severity === 'error')
    expect(errors.at(-1)?.rule).toBe('SD008')
    expect(check(input).verdicts.slice(0, errors.length)).toEqual(errors)
  })

  test('what a workspace that decided nothing gets is the usual', () => {
    expect(usualSettings()).toEqual({ severities: {}, coCreationShare: 30, glossary: [] })
    expect(CheckSettings.safeParse({ severities: { SD063: 'fatal' } }).success).toBe(false)
    expect(CheckSettings.safeParse({ severities: { exit: 'error' } }).success).toBe(false)
    expect(CheckSettings.safeParse({ coCreationShare: 101 }).success).toBe(false)
  })
})

const waiver = (given: Partial<Waiver> = {}): Waiver => ({
  rule: 'SD063',
  reason: 'The contract says so; it is attached.',
  until: '2026-11-23',
  role: 'sponsor',
  person: { id: 'p', name: 'Ada Moss' },
  at: '2026-10-01T09:00:00.000Z',
  ...given,
})
const waivedOn = (today: string, ...waivers: Waiver[]) =>
  check(noExit({ today, waivers })).verdicts.map((verdict) => verdict.waiver)

describe('waivers', () => {
  test('one holds on its last day', () => {
    expect(waivedOn('2026-11-23', waiver())).toEqual([waiver()])
  })

  test('one does not hold on the day after', () => {
    expect(waivedOn('2026-11-24', waiver())).toEqual([null])
  })

  test('one that holds counts beside one that has expired', () => {
    const later = waiver({ until: '2026-12-31', reason: 'Extended by a month.' })
    expect(waivedOn('2026-11-24', waiver(), later)).toEqual([later])
  })

  test('one for another rule counts for nothing', () => {
    expect(waivedOn('2026-11-01', waiver({ rule: 'SD061' }))).toEqual([null])
  })

  test('it is shown on each verdict of the rule, which keep their severity', () => {
    const one = waiver({ rule: 'SD051', role: 'customer' })
    const { verdicts } = check(
      buildInput({
        waivers: [one],
        change: ({ value, supply }) => {
          value.notPromised.security = ''
          value.notPromised.continuity = ''
          supply.exit = ''
        },
      }),
    )
    expect(verdicts.map(({ text, severity, waiver: shown }) => [text, severity, shown])).toEqual([
      ['SD051.security', 'warning', one],
      ['SD051.continuity', 'warning', one],
      ['SD063', 'warning', null],
    ])
  })

  test('it decides nothing: a rule that cannot be decided stays so', () => {
    const { undecided } = check(buildInput({ records: null, waivers: [waiver({ rule: 'SD040' })] }))
    expect(undecided.map(({ rule }) => rule)).toContain('SD040')
  })

  test('no rule may be waived by a role that the rule says is vacant or partial', () => {
    const mayNot = { SD031: ['customer', 'user', 'sponsor'], SD032: ['customer'] }
    for (const [id, roles] of Object.entries(mayNot)) {
      expect(roles).not.toContain(rules.find((rule) => rule.id === id)?.waivedBy)
    }
  })
})
