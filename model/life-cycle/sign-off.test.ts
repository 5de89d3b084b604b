import { describe, expect, test } from 'vitest'
import { hashesOf } from '../definition/hash.ts'
import { textWith } from './build-record.ts'
import { Budget, missingSignOffs, partsSignedBy, type SignRole, standing } from './sign-off.ts'

const hashes = hashesOf(textWith())
const given = (role: SignRole, organisationId = 'harbour', text = hashes) =>
  partsSignedBy(role).map((part) => ({ role, part, hash: text[part], organisationId }))
const consumers = (organisationId: string) => [
  ...given('customer', organisationId),
  ...given('user', organisationId),
  ...given('sponsor', organisationId),
]
const asked = (signOffs: ReturnType<typeof given>, organisations = 1, candidates: string[] = []) =>
  missingSignOffs(signOffs, { hashes, organisations, candidates }).map(
    ({ role, part, organisationId }) => `${role} ${part} ${organisationId}`,
  )

describe('what agreement waits for', () => {
  test('at first all of it, for a consumer organisation that is still unknown', () => {
    expect(asked([])).toEqual([
      'owner value null',
      'owner use null',
      'owner cost null',
      'owner supply null',
      'customer value null',
      'user use null',
      'sponsor cost null',
    ])
  })

  test('nothing once the owner and one organisation’s three roles have signed', () => {
    expect(asked([...given('owner', 'provider'), ...consumers('harbour')])).toEqual([])
  })

  test('the owner’s parts one by one', () => {
    const owner = given('owner', 'provider').filter(({ part }) => part !== 'supply')
    expect(asked([...owner, ...consumers('harbour')])).toEqual(['owner supply null'])
  })

  test('the three roles of the same organisation, not of three', () => {
    const mixed = [
      ...given('owner', 'provider'),
      ...given('customer', 'harbour'),
      ...given('user', 'port'),
      ...given('sponsor', 'treasury'),
    ]
    expect(asked(mixed)).toHaveLength(2)
  })

  test('the organisation that is nearest to complete', () => {
    const signOffs = [
      ...given('owner', 'provider'),
      ...given('customer', 'port'),
      ...given('user', 'harbour'),
      ...given('sponsor', 'harbour'),
    ]
    expect(asked(signOffs, 1, ['port', 'harbour'])).toEqual(['customer value harbour'])
  })

  test('as many organisations as the workspace asks for', () => {
    const one = [...given('owner', 'provider'), ...consumers('harbour')]
    expect(asked(one, 2)).toEqual(['customer value null', 'user use null', 'sponsor cost null'])
    expect(asked(one, 2, ['port'])).toEqual(['customer value port', 'user use port', 'sponsor cost port'])
    expect(asked([...one, ...consumers('port')], 2)).toEqual([])
  })

  test('what was signed of another text does not count', () => {
    const other = hashesOf(textWith({ value: 'other' }))
    const signOffs = [
      ...given('owner', 'provider', other),
      ...given('customer', 'harbour', other),
      ...given('user'),
      ...given('sponsor'),
    ]
    expect(asked(signOffs)).toEqual(['owner value null', 'customer value harbour'])
    expect(standing(signOffs, hashes)).toHaveLength(5)
  })

  test('two people who sign the same role count once', () => {
    const twice = [...given('owner', 'provider'), ...given('customer'), ...given('customer')]
    expect(asked(twice)).toEqual(['user use harbour', 'sponsor cost harbour'])
  })
})

describe('a budget', () => {
  const budget = { amount: '120000.50', currency: 'CAD', from: '2027-04-01', until: '2028-03-31' }

  test.each([
    ['an amount for a period', {}, true],
    ['one day', { until: '2027-04-01' }, true],
    ['nothing at all', { amount: '0' }, true],
    ['less than nothing', { amount: '-1' }, false],
    ['an end before its beginning', { until: '2027-03-31' }, false],
    ['no currency', { currency: '' }, false],
    ['a currency that is none', { currency: 'XXQ' }, false],
    ['an amount with a comma', { amount: '1,5' }, false],
    ['a day that is none', { from: '2027-02-30' }, false],
  ])('%s', (_, changed, accepted) => {
    expect(Budget.safeParse({ ...budget, ...changed }).success).toBe(accepted)
  })
})
