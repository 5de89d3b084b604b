import { describe, expect, test } from 'vitest'
import { aimsDiffer, isTrustUneven, trustGap } from './differences.ts'
import { happeningsOf, type RecordedFact } from './history.ts'
import { NewDuty, NewItem } from './relationship.ts'

describe('what two sides see differently', () => {
  test('are types that both named, and that are not the same', () => {
    expect(aimsDiffer({ provider: 'basic', consumer: 'partnership' })).toBe(true)
    expect(aimsDiffer({ provider: 'basic', consumer: 'basic' })).toBe(false)
    expect(aimsDiffer({ provider: null, consumer: 'basic' })).toBe(false)
  })

  test('is trust two steps apart, by whichever side', () => {
    expect(isTrustUneven({ provider: 5, consumer: 3 })).toBe(true)
    expect(isTrustUneven({ provider: 1, consumer: 3 })).toBe(true)
    expect(isTrustUneven({ provider: 4, consumer: 3 })).toBe(false)
    expect(isTrustUneven({ provider: null, consumer: 1 })).toBe(false)
    expect(trustGap({ provider: 2, consumer: null })).toBeNull()
  })
})

const fact = (name: string, record: unknown, reason = ''): RecordedFact => ({
  id: '1',
  at: '2026-05-01T10:00:00.000Z',
  by: 'The owner',
  fact: `relationship.${name}`,
  record,
  reason,
})

const told = (name: string, record: unknown) => happeningsOf(fact(name, record))

describe('the history', () => {
  test('tells each thing of a change, and one of everything else', () => {
    expect(told('changed', { stage: 'agree', since: '2026-04-01', nextReviewOn: null })).toMatchObject([
      { id: '1.0', kind: 'stage', stage: 'agree' },
      { id: '1.1', kind: 'since', day: '2026-04-01' },
      { id: '1.2', kind: 'reviewNone' },
    ])
    expect(told('begun', { since: '2026-04-01', byRole: true })).toMatchObject([
      { kind: 'begunByRole', day: '2026-04-01' },
    ])
    expect(told('duty-added', { name: 'Talk', doneBy: 'both' })).toMatchObject([
      { kind: 'dutyAdded', name: 'Talk', side: null },
    ])
    expect(happeningsOf(fact('ended', { until: '2026-05-01' }, 'Moved'))).toMatchObject([
      { kind: 'ended', day: '2026-05-01', reason: 'Moved', by: 'The owner' },
    ])
    expect(told('aim-said', { side: 'consumer', type: null })).toMatchObject([
      { kind: 'aimNone', side: 'consumer' },
    ])
  })

  test('tells nothing of what it does not know', () => {
    expect(told('renamed', {})).toEqual([])
    expect(told('changed', { stage: 'nowhere' })).toEqual([])
    expect(told('changed', null)).toEqual([])
  })
})

test('duties and items say what is done; the rest can be left out', () => {
  expect(NewDuty.parse({ area: 'provision', activity: 'Mend', side: 'provider' })).toMatchObject({
    personId: null,
    who: '',
    rhythm: null,
  })
  expect(NewDuty.safeParse({ area: 'provision', activity: ' ', side: 'provider' }).success).toBe(false)
  expect(NewItem.safeParse({ list: 'onboarding', what: 'x'.repeat(351), side: 'both' }).success).toBe(false)
  expect(NewItem.safeParse({ list: 'onboarding', what: 'Tell', side: 'neither' }).success).toBe(false)
})
