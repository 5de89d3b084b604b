import { expect, test } from 'vitest'
import { contract } from '../contract/contract.ts'
import { assertPolicies } from './assert-policies.ts'
import { may } from './policy.ts'
import { policies } from './table.ts'

test('every route of the contract has a policy, and no policy is left of a route that is gone', () => {
  expect(() => assertPolicies(contract)).not.toThrow()
  expect(Object.keys(policies).toSorted()).toEqual(Object.keys(contract).toSorted())
})

test('a route without a policy, or with one that nobody can meet, is not served', () => {
  const route = { access: 'member' } as const
  expect(() => assertPolicies({ added: route }, {})).toThrow('Route added has no policy')
  expect(() => assertPolicies({ added: route }, { added: may('service', 'read') })).toThrow('has no policy')
  expect(() => assertPolicies({ added: route }, { added: may('service', 'read', 'anyone') })).toThrow(
    'admits "member", but its policy allows "anyone"',
  )
  expect(() => assertPolicies({ added: route }, { added: may('service', 'read', 'owner') })).not.toThrow()
})
