import { describe, expect, test } from 'vitest'
import { searchVector } from './search-vector.ts'
import { wordsOf } from './words-of.ts'

describe('the words of a text', () => {
  test('are folded, and hold nothing that could be an operator', () => {
    expect(wordsOf("L'Été & <b>forêt</b> | !(e-mail):* \\ 24/7")).toEqual(
      'l ete b foret b e mail 24 7'.split(' '),
    )
  })

  test('are those of any script; faces are none', () => {
    expect(wordsOf('مرحبا 世界 🙂 Привет')).toEqual(['مرحبا', '世界', 'привет'])
    expect(wordsOf('🙂 —')).toEqual([])
  })

  test('are never so long that the database refuses them', () => {
    expect(wordsOf('x'.repeat(5000))).toEqual(['x'.repeat(60)])
    expect(wordsOf(`${'x'.repeat(59)}${'𐓟'.repeat(10)}`)[0]?.isWellFormed()).toBe(true)
  })
})

describe('a search vector', () => {
  const stems = new Map([
    ['services', { en: 'servic', fr: 'servic' }],
    ['the', {}],
  ])

  test('holds each word and its stem in the language of the text, at its first place', () => {
    const texts = [{ language: 'en' as const, words: ['the', 'services', 'the'], weight: 'A' as const }]
    expect(searchVector(texts, stems).trim()).toBe('the:1A services:2A servic:2A')
  })

  test('counts a word in the name for more than in the description', () => {
    const texts = [
      { language: 'en' as const, words: ['post'], weight: 'A' as const },
      { language: 'en' as const, words: ['post', 'mail'], weight: 'B' as const },
    ]
    expect(searchVector(texts, stems).trim()).toBe('post:1A mail:3B')
  })
})
