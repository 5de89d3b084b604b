import { describe, expect, test } from 'vitest'
import { entryOf } from './entry-of.ts'
import { buildSource } from './factories.ts'

const providerId = '0190f000-0000-7000-8000-000000000001'
const shown = (wished: Omit<Parameters<typeof buildSource>[0], 'providerId'>) =>
  entryOf(buildSource({ providerId, ...wished }), '')

describe('what the catalogue shows of a service', () => {
  test('is in the reader’s language where the service has it, each text by itself', () => {
    const { texts } = shown({
      value: { name: 'Letters', description: 'Carries letters.' },
      translations: { fr: { 'value.name': 'Lettres' } },
    })
    expect(texts.fr).toEqual({
      name: 'Lettres',
      language: 'fr',
      summary: 'Carries letters.',
      summaryLanguage: 'en',
    })
    expect(texts.en).toMatchObject({ name: 'Letters', language: 'en' })
  })

  test('falls back to the source language, whichever that is', () => {
    const { texts } = shown({ language: 'fr', value: { name: 'Lettres' } })
    expect(texts.en).toMatchObject({ name: 'Lettres', language: 'fr' })
  })

  test('sums up by the proposition, and by the description where there is none', () => {
    const value = { description: 'Carries letters.', proposition: 'Reach everybody.' }
    expect(shown({ value }).texts.en.summary).toBe('Reach everybody.')
    expect(shown({ value: { ...value, proposition: '' } }).texts.en.summary).toBe('Carries letters.')
  })

  test('cuts a long summary between words, and never through a character', () => {
    const { summary } = shown({ value: { description: 'word '.repeat(500).trim() } }).texts.en
    expect(summary).toMatch(/word…$/)
    expect(summary.length).toBeLessThanOrEqual(321)
    const faces = shown({ value: { description: `x${'🙂'.repeat(400)}` } }).texts.en.summary
    expect(faces.isWellFormed()).toBe(true)
    expect(faces).toMatch(/🙂…$/u)
  })

  test('sorts without accents and case, by keys that an index can hold', () => {
    expect(shown({ value: { name: 'Épargne' } }).sort_name_en).toBe('epargne')
    const longest = shown({
      value: { name: '漢'.repeat(350) },
      providerNames: { en: '\u{fdfa}'.repeat(350) },
    })
    const bytes = Buffer.byteLength(longest.sort_name_en) + Buffer.byteLength(longest.provider_sort_en)
    // A third of a page is the most that an index entry may take.
    expect(bytes).toBeLessThan(2500)
    expect(longest.sort_name_en.length).toBeGreaterThan(100)
  })
})
