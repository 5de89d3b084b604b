import { describe, expect, it } from 'vitest'
import {
  plainSuggestOnly,
  readOnlyParts,
  readOnlyPortions,
  SuggestOnly,
  unwrittenParts,
} from './suggest-only.ts'

describe('who only suggests changes to a part', () => {
  const given: SuggestOnly = { value: ['consumer'], supply: ['consumer'], cost: ['provider'] }

  it('reads what their side may not write, and writes the rest', () => {
    expect(readOnlyParts(given, 'consumer')).toEqual(['value', 'supply'])
    expect(readOnlyParts(given, 'provider')).toEqual(['cost'])
    expect(readOnlyParts({}, 'consumer')).toEqual([])
  })

  it('reads the document of all translations as well', () => {
    expect(readOnlyPortions(given, 'provider')).toEqual(['cost', 'translations'])
    expect(readOnlyPortions({ value: ['consumer'] }, 'provider')).toEqual([])
  })

  it('is never somebody of neither side', () => expect(readOnlyParts(given, 'neither')).toEqual([]))
})

it('leaves each part to one side at least', () => {
  expect(unwrittenParts({ value: ['consumer'], use: ['provider'] })).toEqual([])
  expect(unwrittenParts({ value: ['consumer'], use: ['consumer', 'provider'] })).toEqual(['use'])
})

it('says only what makes a difference', () => {
  const given: SuggestOnly = { supply: [], value: ['consumer', 'consumer'] }
  expect(plainSuggestOnly(given)).toEqual({ value: ['consumer'] })
})

it.each([{ values: ['consumer'] }, { value: 'consumer' }, { value: ['neither'] }])('knows no %j', (given) => {
  expect(SuggestOnly.safeParse(given).success).toBe(false)
})
