import { expect, test } from 'vitest'
import { type ClauseAct, clausesOf, isDescribedByProviderAlone, recordWording } from './clauses.ts'
import { Definition, type PartName, partNames } from './definition.ts'
import { confirmBySigning } from './signed-clauses.ts'
import type { SignRole } from '../life-cycle/sign-off.ts'

const definition = Definition.parse({
  value: { name: 'Mail', outcomes: [{ id: 'a', direction: 'supported', statement: 'Answers in a day' }] },
  use: { support: 'Desk' },
  cost: { costs: [{ id: 'c', effect: 'removed', category: 'other', statement: 'Servers' }] },
})
const provider: ClauseAct = { personId: 'p', side: 'provider', at: '2027-01-01T00:00:00Z' }
const records = recordWording({}, { after: definition, parts: partNames, act: provider })
const signature = (role: SignRole, part: PartName, personId = 's') => ({
  role,
  part,
  personId,
  signedAt: '2027-02-01T00:00:00Z',
})

const isAloneOnceSigned = (role: SignRole, part: PartName): boolean =>
  isDescribedByProviderAlone(definition, confirmBySigning(records, definition, [signature(role, part)]))

test('signing a part confirms every clause in it, and none in another', () => {
  const after = confirmBySigning(records, definition, [signature('customer', 'value')])
  const confirmed = Object.entries(after).filter(([, { confirmed }]) => confirmed.length > 0)
  expect(confirmed.map(([path]) => path)).toEqual(['value.name', 'value.outcomes/a'])
  expect(after['value.name']?.confirmed).toEqual([
    { personId: 's', side: 'consumer', at: '2027-02-01T00:00:00Z' },
  ])
})

test('the consumer’s side speaks through the signatures of its roles, the owner does not', () => {
  expect(isAloneOnceSigned('customer', 'value')).toBe(false)
  expect(isAloneOnceSigned('sponsor', 'cost')).toBe(false)
  expect(isAloneOnceSigned('user', 'use')).toBe(true)
  expect(isAloneOnceSigned('owner', 'value')).toBe(true)
})

test('one person who signs in two roles for one side confirms once', () => {
  const twice = [signature('customer', 'value'), signature('sponsor', 'value')]
  expect(confirmBySigning(records, definition, twice)['value.name']?.confirmed).toHaveLength(1)
  const both = [signature('customer', 'value'), signature('owner', 'value')]
  expect(confirmBySigning(records, definition, both)['value.name']?.confirmed).toHaveLength(2)
})

test('a clause that nobody’s act is known of is still confirmed by signing', () => {
  const after = confirmBySigning(
    {},
    definition,
    partNames.map((part) => signature('owner', part)),
  )
  expect(Object.keys(after).sort()).toEqual(
    clausesOf(definition)
      .map(({ path }) => path)
      .sort(),
  )
  expect(after['use.support']).toMatchObject({
    worded: { personId: null, side: 'neither' },
    confirmed: [{ side: 'provider' }],
  })
})

test('a record of another text is left alone, and so is what was given', () => {
  const stale = { 'value.name': { ...records['value.name']!, hash: 'another' } }
  expect(confirmBySigning(stale, definition, [signature('customer', 'value')])['value.name']).toEqual(
    stale['value.name'],
  )
  expect(records['value.name']?.confirmed).toEqual([])
})
