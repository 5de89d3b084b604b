import { expect, it } from 'vitest'
import { mergeTranslations } from './translations-merge.ts'

it('puts translations of different texts together', () => {
  const { merged, conflicts } = mergeTranslations({
    base: {},
    mine: { fr: { 'value.name': 'Courriel' } },
    theirs: { fr: { 'use.support': 'Bureau de service' } },
  })
  expect(merged).toEqual({ fr: { 'value.name': 'Courriel', 'use.support': 'Bureau de service' } })
  expect(conflicts).toEqual([])
})

it('asks where two people translated the same text', () => {
  const { merged, conflicts } = mergeTranslations({
    base: { fr: { 'value.name': 'Poste' } },
    mine: { fr: { 'value.name': 'Courriel' } },
    theirs: { fr: { 'value.name': 'Messagerie' } },
  })
  expect(merged.fr?.['value.name']).toBe('Messagerie')
  expect(conflicts).toEqual([{ path: 'translations.fr:value.name', mine: 'Courriel', theirs: 'Messagerie' }])
})

it('takes a translation out where one side took it out and the other left it', () => {
  const { merged } = mergeTranslations({
    base: { fr: { 'value.name': 'Poste' } },
    mine: {},
    theirs: { fr: { 'value.name': 'Poste' } },
  })
  expect(merged).toEqual({})
})
