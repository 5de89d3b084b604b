import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDefinition } from './arbitrary.ts'
import { Definition, partNames } from './definition.ts'
import { broughtBack, countRestored, countTranslated, partsThatDiffer, portionsOf } from './restoring.ts'

const then = {
  definition: Definition.parse({
    value: {
      name: 'Letters',
      outcomes: [{ id: 'reach', direction: 'supported', statement: 'Clerks reach everybody' }],
    },
    use: { support: 'By post' },
  }),
  translations: { fr: { 'value.name': 'Lettres', 'use.support': 'Par la poste' } },
}
const now = {
  definition: Definition.parse({
    value: {
      name: 'Letters and parcels',
      outcomes: [{ id: 'speed', direction: 'supported', statement: 'Nobody waits' }],
    },
    use: { support: 'By telephone' },
  }),
  translations: { fr: { 'use.support': 'Par téléphone' } },
}

test('a part comes back with the translations of what it says; the others stay as they are', () => {
  const to = broughtBack(now, then, ['value'])
  expect(to.definition.value).toEqual(then.definition.value)
  expect(to.definition.use).toEqual(now.definition.use)
  expect(to.translations).toEqual({ fr: { 'value.name': 'Lettres', 'use.support': 'Par téléphone' } })
})

test('all parts together are the whole point, and nothing else', () => {
  fc.assert(
    fc.property(arbitraryDefinition, arbitraryDefinition, (definition, other) => {
      const point = { definition, translations: then.translations }
      const draft = { definition: other, translations: now.translations }
      expect(broughtBack(draft, point, partNames)).toEqual(point)
    }),
  )
})

test('what it will do is told in counts', () => {
  expect(countRestored(now, broughtBack(now, then, partNames))).toEqual({
    comes: 1,
    goes: 1,
    reads: 2,
    translated: 2,
  })
  expect(countRestored(now, now)).toEqual({ comes: 0, goes: 0, reads: 0, translated: 0 })
})

test('a part differs also where only its translations do', () => {
  expect(partsThatDiffer(now, then)).toEqual(['value', 'use'])
  const translated = { ...now, translations: { fr: { 'cost.price': 'Rien' } } }
  expect(partsThatDiffer(translated, { ...now, translations: {} })).toEqual(['cost'])
  expect(countTranslated({ fr: { 'cost.price': '' } }, {})).toBe(0)
})

test('whoever brings a part back writes it and the translations', () => {
  expect(portionsOf(['use', 'value'])).toEqual(['value', 'use', 'translations'])
})
