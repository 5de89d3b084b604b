import { expect, test } from 'vitest'
import { betweenThisAndAgreed } from './between-this-and-agreed.ts'
import { buildInput } from './cases/sound-input.ts'
import { check } from './index.ts'
import type { CheckInput } from './rule.ts'
import type { Waiver } from './settings.ts'

const between = (input: CheckInput) => betweenThisAndAgreed({ ...input, ...check(input) })
/** The roles that are held, each for the organisation named. */
const apart = (organisationOf: Record<string, string>) =>
  buildInput().roles!.flatMap((held) => {
    const organisationId = organisationOf[held.role]
    return organisationId === undefined ? [] : [{ ...held, organisationId }]
  })
const withoutOutcomes = (given: Partial<CheckInput> = {}) =>
  buildInput({ ...given, change: ({ value }) => void (value.outcomes = []) })

test('nothing stands between a sound definition that all have signed and its being agreed', () => {
  expect(between(buildInput())).toEqual({ obstacles: [], unknown: [] })
})

test('a warning or a note stands in no way', () => {
  const input = buildInput({ change: ({ supply }) => void (supply.exit = '') })
  expect(check(input).verdicts).toHaveLength(1)
  expect(between(input).obstacles).toEqual([])
})

test('an error does, until it is waived', () => {
  const [verdict] = check(withoutOutcomes()).verdicts
  expect(between(withoutOutcomes()).obstacles).toEqual([{ kind: 'error', verdict }])
  const waiver: Waiver = {
    rule: 'SD001',
    reason: 'It is a trial.',
    until: '2026-12-31',
    role: 'customer',
    person: { id: 'p', name: 'Ada Moss' },
    at: '2026-10-01T09:00:00.000Z',
  }
  expect(between(withoutOutcomes({ waivers: [waiver] })).obstacles).toEqual([])
})

test('a vacant role does, and is named once', () => {
  const roles = buildInput().roles!.filter(({ role }) => role === 'user')
  expect(between(buildInput({ roles })).obstacles).toEqual([
    { kind: 'vacant-role', role: 'customer' },
    { kind: 'vacant-role', role: 'sponsor' },
  ])
})

test('a role does whose only holder has not arrived or has left', () => {
  const roles = buildInput().roles!.map((held) => Object.assign(held, { active: held.role !== 'user' }))
  expect(between(buildInput({ roles })).obstacles).toEqual([{ kind: 'vacant-role', role: 'user' }])
})

test('roles do that are all held, but for different organisations', () => {
  const obstacles = (organisationOf: Record<string, string>) =>
    between(buildInput({ roles: apart(organisationOf) })).obstacles
  expect(obstacles({ customer: 'harbour', user: 'port', sponsor: 'harbour' })).toEqual([
    { kind: 'roles-apart', organisationId: 'harbour', roles: ['user'] },
  ])
  expect(obstacles({ customer: 'harbour', user: 'port' })).toEqual([
    { kind: 'vacant-role', role: 'sponsor' },
    { kind: 'roles-apart', organisationId: 'harbour', roles: ['user'] },
  ])
  // One organisation with all three is enough, whoever else speaks for another.
  const another = apart({ customer: 'port' })
  expect(between(buildInput({ roles: [...another, ...buildInput().roles!] })).obstacles).toEqual([])
})

test('a vacant role does even where the check of it is switched off or waived', () => {
  const input = buildInput({ roles: [] })
  const settings = { ...input.settings, severities: { SD031: 'off' as const } }
  expect(between({ ...input, settings }).obstacles).toHaveLength(3)
})

test('a missing sign-off does, with whose it is and since when they were asked', () => {
  const missing = {
    role: 'sponsor',
    part: 'cost',
    organisation: 'Harbour Agency',
    askedOn: '2026-11-02',
  } as const
  expect(between(buildInput({ missingSignOffs: [missing] })).obstacles).toEqual([
    { kind: 'sign-off', ...missing },
  ])
})

test('what is not known is said, and never taken for done', () => {
  expect(between(buildInput({ roles: null, missingSignOffs: null })).unknown).toEqual(['roles', 'sign-offs'])
})
