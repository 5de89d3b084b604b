import { expect, test } from 'vitest'
import { nameIn } from './formats.ts'

test('a name is shown in the reader’s language, else in the one that is known', () => {
  expect(nameIn({ en: 'Roads', fr: 'Routes' }, 'fr')).toBe('Routes')
  expect(nameIn({ en: 'Roads', fr: '' }, 'fr')).toBe('Roads')
  expect(nameIn({ fr: 'Routes' }, 'en')).toBe('Routes')
  expect(nameIn({}, 'en')).toBe('')
})
