import { describe, expect, test } from 'vitest'
import type { SignRole } from '../life-cycle/sign-off.ts'
import {
  type Conflict,
  type ConflictAct,
  conflictAsItStood,
  ConflictDeed,
  conflictDeeds,
  conflictRefusal,
  isTheirs,
  mayDecideAs,
  namedIn,
  NewPositions,
  standingOf,
} from './conflict.ts'

const [customer, owner, sponsor, user] = ['1', '2', '3', '4'].map((digit) => ({
  id: `01900000-0000-7000-8000-00000000000${digit}`,
  name: `Person ${digit}`,
})) as [Person, Person, Person, Person]
type Person = { id: string; name: string }

const decision = {
  decider: owner,
  role: 'owner' as const,
  on: '2026-05-02',
  what: 'Simple',
  why: 'Fewer calls',
}
const at = (day: number): string => `2026-05-0${day}T10:00:00.000Z`
const act = (kind: ConflictAct['kind'], day: number, change: Partial<ConflictAct> = {}): ConflictAct => ({
  id: `act ${day}`,
  kind,
  by: owner,
  side: 'provider',
  at: at(day),
  decision: kind === 'decided' || kind === 'written' ? decision : null,
  reason: '',
  afterRevision: 0,
  ...change,
})
const conflictOf = (acts: ConflictAct[]): Conflict => {
  const course = { markedAt: at(1), acts }
  return {
    id: 'conflict',
    about: 'How much is asked of users',
    matter: null,
    positions: [
      { role: 'user', organisation: null, person: user, wants: 'It is simple' },
      { role: 'sponsor', organisation: null, person: sponsor, wants: 'It is cheap' },
    ],
    markedBy: customer,
    side: 'consumer',
    afterRevision: 0,
    can: [],
    ...course,
    ...standingOf(course),
  }
}

const reader = ({ id }: Person, roles: SignRole[], administrator = false) => ({
  personId: id,
  roles,
  administrator,
})

describe('where a conflict stands', () => {
  test.each([
    ['marked', [], { state: 'open', openSince: at(1), decision: null }],
    ['decided', [act('decided', 2)], { state: 'decided', openSince: at(1), decision }],
    ['written down for somebody', [act('written', 2)], { state: 'waiting', decision }],
    ['acknowledged', [act('written', 2), act('acknowledged', 3)], { state: 'decided', decision }],
    ['refused', [act('written', 2), act('refused', 3)], { state: 'open', decision: null }],
    ['taken back', [act('written', 2), act('taken-back', 3)], { state: 'open', openSince: at(1) }],
    [
      'reopened',
      [act('decided', 2), act('reopened', 3)],
      { state: 'open', openSince: at(3), decision: null },
    ],
    [
      'decided again',
      [act('decided', 2), act('reopened', 3), act('decided', 4)],
      { state: 'decided', openSince: at(3) },
    ],
  ] as const)('%s', (_name, acts, standing) => {
    expect(standingOf({ markedAt: at(1), acts: [...acts] })).toMatchObject(standing)
  })
})

describe('what can be done with it', () => {
  test.each([
    [
      'open',
      [],
      {
        decide: null,
        answer: 'no-decision-waits',
        'take-back': 'no-decision-waits',
        reopen: 'conflict-open',
      },
    ],
    [
      'waiting',
      [act('written', 2)],
      { decide: 'decision-waits', answer: null, 'take-back': null, reopen: 'decision-waits' },
    ],
    [
      'decided',
      [act('decided', 2)],
      {
        decide: 'conflict-decided',
        answer: 'no-decision-waits',
        'take-back': 'no-decision-waits',
        reopen: null,
      },
    ],
  ] as const)('while %s', (_state, acts, refusals) => {
    const conflict = conflictOf([...acts])
    for (const deed of ConflictDeed.options) expect(conflictRefusal(deed, conflict)).toBe(refusals[deed])
  })

  test('the word is of whoever decided; who wrote it down takes it back, and so do owner and administrators', () => {
    const waiting = conflictOf([act('written', 2, { by: user })])
    expect(conflictDeeds(waiting, reader(owner, ['owner']))).toEqual(['answer', 'take-back'])
    expect(conflictDeeds(waiting, reader(user, ['user']))).toEqual(['take-back'])
    expect(conflictDeeds(waiting, reader(sponsor, ['sponsor']))).toEqual([])
    expect(conflictDeeds(waiting, reader(sponsor, [], true))).toEqual(['take-back'])
    expect(isTheirs('reopen', waiting, reader(sponsor, ['sponsor']))).toBe(true)
  })

  test('who does not hold the role any more gives no word', () => {
    const waiting = conflictOf([act('written', 2, { by: user })])
    expect(conflictDeeds(waiting, reader(owner, ['customer']))).toEqual([])
  })

  test('the owner and the customer decide, each in a role that they hold', () => {
    expect(mayDecideAs('owner', ['owner'])).toBe(true)
    expect(mayDecideAs('customer', ['user', 'customer'])).toBe(true)
    expect(mayDecideAs('customer', ['user'])).toBe(false)
    expect(mayDecideAs('sponsor', ['sponsor'])).toBe(false)
  })
})

test('it stands on a revision as it did when that was frozen', () => {
  const conflict = conflictOf([act('decided', 2), act('reopened', 3, { afterRevision: 1 })])
  expect(conflictAsItStood(conflict, 1)).toMatchObject({ state: 'decided', decision, can: [] })
  expect(conflictAsItStood(conflict, 2)).toMatchObject({ state: 'open', openSince: at(3) })
  expect(conflictAsItStood({ ...conflict, afterRevision: 1 }, 1)).toBeNull()
})

test('it names whoever marked it, wants something, decided or wrote, each once', () => {
  const conflict = conflictOf([act('written', 2, { by: user }), act('acknowledged', 3)])
  expect(namedIn(conflict)).toEqual([customer.id, user.id, sponsor.id, owner.id])
})

describe('positions', () => {
  const wants = { role: 'user', wants: 'It is simple' }
  test.each([
    ['of two roles', [wants, { role: 'sponsor', wants: 'It is cheap' }], true],
    [
      'of two people in one role',
      [
        { ...wants, personId: user.id },
        { ...wants, personId: sponsor.id },
      ],
      true,
    ],
    ['of one alone', [wants], false],
    ['of the same role twice', [wants, { ...wants, wants: 'It is quick' }], false],
    ['that say nothing', [wants, { role: 'sponsor', wants: ' ' }], false],
    [
      'of nine',
      Array.from({ length: 9 }, (_, at) => ({ ...wants, personId: user.id.replace(/4$/, `${at}`) })),
      false,
    ],
  ])('%s', (_name, positions, isSound) => {
    expect(NewPositions.safeParse(positions).success).toBe(isSound)
  })
})
