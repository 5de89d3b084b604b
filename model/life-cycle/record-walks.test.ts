import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { partNames } from '../definition/definition.ts'
import { hashesOf, saysTheSame } from '../definition/hash.ts'
import { alongTheWalk, walks } from './arbitrary-walk.ts'
import { statesOf } from './build-record.ts'
import { type AgreementPolicy, missingFor, type ServiceRecord } from './record.ts'
import { isOpen } from './service.ts'
import { partsSignedBy, standing } from './sign-off.ts'

/** What must never be true of a service. */
const faultsOf = (record: ServiceRecord, policy: AgreementPolicy): string[] => {
  const states = statesOf(record)
  const count = (state: string): number => states.filter((one) => one === state).length
  const open = states.filter(isOpen).length
  const everPublished = count('published') + count('superseded') > 0
  const faults = {
    'two open revisions': open > 1,
    'two published revisions': count('published') > 1,
    'superseded without a successor': count('superseded') > 0 && count('published') === 0,
    'live without a published revision': record.service === 'live' && count('published') !== 1,
    'published and not live': everPublished && !['live', 'retired'].includes(record.service),
    'retired with an open revision': record.service === 'retired' && open > 0,
    'numbers are not 1, 2, 3': record.revisions.some(({ number }, index) => number !== index + 1),
    'nothing to point at': !record.draft && !record.listed && record.revisions.length === 0,
    'agreed, and a sign-off is missing': record.revisions.some(
      (one) => one.state === 'agreed' && missingFor(record, one, policy).length > 0,
    ),
    'all signed, and not agreed': record.revisions.some(
      (one) => one.state === 'proposed' && missingFor(record, one, policy).length === 0,
    ),
    'a revision changed': record.revisions.some(
      ({ definition, hashes }) => !saysTheSame(hashesOf(definition), hashes),
    ),
    'signed for a part that is not theirs': record.signOffs.some(
      ({ role, part }) => !partsSignedBy(role).includes(part),
    ),
    'signed another text': record.signOffs.some(
      ({ revision, part, hash }) => record.revisions[revision - 1]?.hashes[part] !== hash,
    ),
  }
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []))
}

test('no sequence of deeds leaves an illegal state', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      for (const { record } of alongTheWalk(walk)) expect(faultsOf(record, walk.policy)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what was frozen stays: revisions keep their text and number, sign-offs are never taken back', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      let before = walk.start
      for (const { record } of alongTheWalk(walk)) {
        expect(
          record.revisions.slice(0, before.revisions.length).map(({ definition }) => definition),
        ).toEqual(before.revisions.map(({ definition }) => definition))
        expect(record.signOffs.slice(0, before.signOffs.length)).toEqual(before.signOffs)
        expect(before.service === 'retired' && record.service !== 'retired').toBe(false)
        before = record
      }
    }),
  )
})

test('a revision that is closed never opens again', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const closed = new Map<number, string>()
      for (const { record } of alongTheWalk(walk)) {
        for (const { number, state } of record.revisions) {
          const earlier = closed.get(number)
          const expected = earlier === 'published' ? ['published', 'superseded'] : [earlier ?? state]
          expect(expected).toContain(state)
          if (!isOpen(state)) closed.set(number, state)
        }
      }
    }),
  )
})

test('a sign-off carries over exactly while its part is equal', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const record = alongTheWalk(walk).at(-1)?.record ?? walk.start
      for (const { number, definition, hashes } of record.revisions) {
        const earlier = record.signOffs.filter(({ revision }) => revision <= number)
        const equal = earlier.filter(({ revision, part }) =>
          saysTheSame(record.revisions[revision - 1]?.definition[part], definition[part]),
        )
        expect(standing(earlier, hashes)).toEqual(equal)
      }
    }),
  )
})

test('the walks that are drawn reach every state, so that the properties mean something', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(walks, (walk) => {
      for (const { record, kind, refused } of alongTheWalk(walk)) {
        seen.add(record.service)
        for (const state of statesOf(record)) seen.add(state)
        if (!refused) seen.add(kind)
      }
    }),
    { numRuns: 300, seed: 20261123 },
  )
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'drafted',
      'listed',
      'live',
      'retired',
      'proposed',
      'agreed',
      'published',
      'superseded',
      'withdrawn',
      'declined',
      'draft',
      'edit',
      'discard',
      'propose',
      'sign',
      'publish',
      'join',
      'leave',
      'retire',
    ]),
  )
})

test('parts are signed by the owner and by exactly one role of the consumer’s side, supply by the owner alone', () => {
  const roles = (['customer', 'user', 'sponsor'] as const).map((role) => [role, partsSignedBy(role)])
  expect(Object.fromEntries(roles)).toEqual({ customer: ['value'], user: ['use'], sponsor: ['cost'] })
  expect(partsSignedBy('owner')).toEqual(partNames)
})
