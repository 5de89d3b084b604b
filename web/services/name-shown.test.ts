import { expect, test } from 'vitest'
import { nameShown } from './name-shown.ts'

const provider = { id: '1', names: { en: 'Public Works', fr: 'Travaux publics' } }
const held = { organisation: { id: '2', names: { en: 'Border Agency', fr: 'Agence des frontières' } } }
const page = { provider, roles: [held] } as unknown as Parameters<typeof nameShown>[0]

test('a name on record is shown in the language of the reader', () => {
  expect(nameShown(page, 'Border Agency', 'fr')).toBe('Agence des frontières')
  expect(nameShown(page, 'Travaux publics', 'en')).toBe('Public Works')
})

test('what is called otherwise by now keeps the name under which it signed', () => {
  expect(nameShown(page, 'Customs', 'fr')).toBe('Customs')
  expect(nameShown(page, '', 'fr')).toBe('')
})
