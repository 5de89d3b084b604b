import { expect, test } from 'vitest'
import { historyOf, type OrganisationRef } from './history.ts'

const ref = (id: string): OrganisationRef => ({ id, names: { en: id } })

test('what happened is told from the newest back, and a succession in place of a beginning or an end', () => {
  const entries = historyOf({
    id: 'desk',
    timeline: [
      { since: '2026-01-01', names: { en: 'Old' }, abbreviation: '', parentId: null },
      { since: '2026-02-01', names: { en: 'New' }, abbreviation: 'N', parentId: 'ministry' },
    ],
    until: '2026-06-01',
    successions: [
      { kind: 'split', from: ref('whole'), to: ref('desk'), on: '2026-01-01' },
      { kind: 'split', from: ref('desk'), to: ref('corner'), on: '2026-03-01' },
      { kind: 'merged', from: ref('stall'), to: ref('desk'), on: '2026-04-01' },
      { kind: 'merged', from: ref('desk'), to: ref('hall'), on: '2026-06-01' },
    ],
    parents: new Map([['ministry', ref('ministry')]]),
  })
  expect(entries.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2026-06-01 merged-into',
    '2026-04-01 took-in',
    '2026-03-01 split-off',
    '2026-02-01 renamed',
    '2026-02-01 moved',
    '2026-01-01 came-of',
  ])
  expect(entries[4]).toEqual({ kind: 'moved', on: '2026-02-01', before: null, after: ref('ministry') })
})

test('of one day, too, the newest is told first', () => {
  const on = '2026-06-01'
  const entries = historyOf({
    id: 'desk',
    timeline: [{ since: on, names: { en: 'Desk' }, abbreviation: '', parentId: null }],
    until: on,
    successions: [
      { kind: 'merged', from: ref('stall'), to: ref('desk'), on },
      { kind: 'split', from: ref('desk'), to: ref('corner'), on },
    ],
    parents: new Map(),
  })
  expect(entries.map(({ kind }) => kind)).toEqual(['ended', 'split-off', 'took-in', 'began'])
})

test('an organisation of which nothing is known but that it is there has no history', () => {
  const timeline = [{ since: null, names: { en: 'A' }, abbreviation: '', parentId: null }]
  const nothing = { id: 'a', timeline, until: null, successions: [], parents: new Map() }
  expect(historyOf(nothing)).toEqual([])
  expect(historyOf({ ...nothing, until: '2026-06-01' })).toEqual([{ kind: 'ended', on: '2026-06-01' }])
})
