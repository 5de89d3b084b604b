import type { Speaker } from '../definition/phrase.ts'
import type { Language } from '../text.ts'
import { en } from './en/index.ts'
import { filled } from './filled.ts'
import { fr } from './fr/index.ts'

const textAt = (catalogue: object, key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], catalogue)
  return typeof found === 'string' ? found : key
}

/** Speaks a language by its catalogue alone, for where no library of the page does. */
export const speakerOf = (language: Language): Omit<Speaker, 'nameOfTerm'> => {
  const catalogue = language === 'fr' ? fr : en
  const known = new Map<string, string>()
  return {
    language,
    translate: (key, params) => {
      const text = known.get(key) ?? textAt(catalogue, key)
      known.set(key, text)
      return filled(text, params)
    },
  }
}
