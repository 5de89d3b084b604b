import { describe, expect, test } from 'vitest'
import { providerRoleKeyOf, providerRolesOf } from './provider-role.ts'
import { samePeople } from './same-person.ts'
import { deputyUntil, isHeldOn } from './term.ts'

const held = (role: 'customer' | 'user' | 'sponsor', personId: string, organisationId = 'o') => ({
  role,
  personId,
  organisationId,
})

describe('a term', () => {
  test('ends with the day before the one it names', () => {
    expect(isHeldOn({ until: '2026-05-02' }, '2026-05-01')).toBe(true)
    expect(isHeldOn({ until: '2026-05-02' }, '2026-05-02')).toBe(false)
    expect(isHeldOn({ until: null }, '2999-01-01')).toBe(true)
  })

  test.each([
    [null, null, null],
    [null, '2026-06-01', '2026-06-01'],
    ['2026-05-01', null, '2026-05-01'],
    ['2026-05-01', '2026-06-01', '2026-05-01'],
    ['2026-07-01', '2026-06-01', '2026-06-01'],
  ])('of a deputy until %s whose holder stays until %s is until %s', (until, holder, expected) => {
    expect(deputyUntil(until, { until: holder })).toBe(expected)
  })
})

describe('defining and authorising', () => {
  test('by the same person for the same organisation is marked', () => {
    const roles = [held('customer', 'a'), held('sponsor', 'a'), held('user', 'b')]
    expect(samePeople(roles, null)).toEqual([
      { personId: 'a', organisationId: 'o', defines: 'customer', roles: ['customer', 'sponsor'] },
    ])
  })

  test('by two people, or for two organisations, is not', () => {
    expect(samePeople([held('customer', 'a'), held('sponsor', 'b')], null)).toEqual([])
    expect(samePeople([held('customer', 'a'), held('sponsor', 'a', 'other')], null)).toEqual([])
    expect(samePeople([held('customer', 'a'), held('user', 'a')], null)).toEqual([])
  })

  test('by the owner is marked whatever they hold for the consumer', () => {
    expect(samePeople([held('user', 'a')], 'a')).toMatchObject([{ defines: 'owner', roles: ['user'] }])
  })
})

describe('the roles of the provider’s side', () => {
  test('are the usual ones, then those of the workspace', () => {
    const vocabulary = [
      { kind: 'provider-role', key: 'duty-officer', names: { en: 'Duty officer' } },
      { kind: 'channel', key: 'mail', names: { en: 'Mail' } },
    ]
    expect(providerRolesOf(vocabulary)).toEqual(['relationship-manager', 'delivery-manager', 'duty-officer'])
  })

  test('get their key from their name', () => {
    expect(providerRoleKeyOf(' Responsable de l’accès  (nuit) ')).toBe('responsable-de-lacces-nuit')
  })
})
