import { describe, expect, test } from 'vitest'
import { Language } from '../../text.ts'
import type { Phrases } from '../text/words.ts'
import { packOf } from './index.ts'

const phrasesIn = (lexicon: object): Phrases[] =>
  Object.values(lexicon).filter((value): value is Phrases => value instanceof Map)
const setsIn = (lexicon: object): ReadonlySet<string>[] =>
  Object.values(lexicon).filter((value): value is ReadonlySet<string> => value instanceof Set)

describe.each(Language.options.map((language) => ({ language, pack: packOf(language) })))(
  'the pack of $language',
  ({ language, pack }) => {
    test('says which language it is of, and has something in each lexicon of phrases', () => {
      expect(pack.language).toBe(language)
      const lexicons = [pack.outputs, pack.technical, pack.units].flatMap(phrasesIn)
      expect(lexicons.filter(({ size }) => size === 0)).toEqual([])
    })

    test('holds words in small letters, as texts are compared', () => {
      const words = [
        pack.stopWords,
        pack.pointed,
        ...[pack.verbs, pack.outputs, pack.technical].flatMap(setsIn),
      ]
      const shouted = words.map((set) => [...set].filter((word) => word !== word.toLowerCase()))
      expect(shouted.flat()).toEqual([])
    })

    test('holds abbreviations in capitals', () => {
      expect([...pack.knownAbbreviations].filter((word) => word !== word.toUpperCase())).toEqual([])
    })

    test('does not say of one form both that it is surely a verb and that it may be a noun', () => {
      const { sure, unsure } = pack.verbs
      expect([...sure].filter((form) => unsure.has(form))).toEqual([])
    })

    test('shortens no stem by shortening it again under another name', () => {
      const heads = new Set(pack.synonyms.values())
      expect([...heads].filter((head) => pack.synonyms.get(head) !== head)).toEqual([])
    })
  },
)
