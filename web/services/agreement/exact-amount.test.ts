import { expect, it } from 'vitest'
import { exactAmount } from './exact-amount.ts'

it.each([
  ['250000', '250000'],
  ['1 250 000,50', '1250000.50'],
  ['1\u202F250\u00A0000,5', '1250000.5'],
  ['1,250,000.50', '1250000.50'],
  ['1.250.000,50', '1250000.50'],
  ["1'250.00", '1250.00'],
  ['1,250', '1250'],
  ['12,50', '12.50'],
  ['', ''],
])('reads %s as %s', (typed, exact) => {
  expect(exactAmount(typed)).toBe(exact)
})

it('leaves what is no amount to be refused', () => {
  expect(exactAmount('about 5')).toBe('about5')
  expect(exactAmount('1,2,3')).toBe('1,2.3')
})
