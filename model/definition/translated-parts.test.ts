import { expect, it } from 'vitest'
import { translatedParts } from './translated-parts.ts'

it('tells of which parts translations are new, differ or are gone', () => {
  const before = { fr: { 'value.name': 'Lettres', 'use.support': 'Bureau', 'cost.price': 'Rien' } }
  const after = {
    fr: { 'value.name': 'Courrier', 'use.support': 'Bureau', 'value.outcomes/reach': 'Tous' },
    en: { 'supply.exit': 'One month', 'use.support': '' },
  }
  expect(translatedParts(before, after)).toEqual(['value', 'cost', 'supply'])
  expect(translatedParts(before, before)).toEqual([])
})
