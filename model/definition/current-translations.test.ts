import { expect, test } from 'vitest'
import { currentTranslations } from './current-translations.ts'
import { Definition } from './definition.ts'

const level = { id: 'up', kind: 'access', statement: 'Open to all', target: '80' }
const before = Definition.parse({
  value: { name: 'Letters', description: 'Prints letters', levels: [level] },
})
const translations = {
  fr: {
    'value.name': 'Lettres',
    'value.description': 'Imprime des lettres',
    'value.levels/up': 'Ouvert à tous',
  },
}
const changed = (value: object) => Definition.parse({ ...before, value: { ...before.value, ...value } })

test('a translation stays while its text does, also where a figure beside it changes', () => {
  const after = changed({ levels: [{ ...level, target: '90' }] })
  expect(currentTranslations(translations, { before, after })).toEqual(translations)
})

test('a translation goes with the words that it translated', () => {
  const after = changed({
    description: 'Prints and posts letters',
    levels: [{ ...level, statement: 'Open to staff' }],
  })
  expect(currentTranslations(translations, { before, after })).toEqual({ fr: { 'value.name': 'Lettres' } })
})

test('a translation goes with a clause that is taken out', () => {
  expect(currentTranslations(translations, { before, after: changed({ levels: [] }) }).fr).not.toHaveProperty(
    ['value.levels/up'],
  )
})
