import type { Language } from '#model/text.ts'

/** A text to be found by: its words and how much a match in it counts, `A` before `B`. */
export type Searched = { language: Language; words: readonly string[]; weight: 'A' | 'B' }

/** The stem of a word in each language; a word too common to have one has none. */
export type Stem = Partial<Record<Language, string>>

/** The last position that the database keeps. */
const lastPosition = 16_383

/**
 * PostgreSQL's text of a search vector: every word as it is, so that its beginning finds it, and its stem in
 * the text's own language. Made here because the database's parser took four times as long as all the rest.
 */
export const searchVector = (texts: readonly Searched[], stems: ReadonlyMap<string, Stem>): string => {
  const known = new Set<string>()
  let vector = ''
  let position = 0
  const add = (lexeme: string, weight: string): void => {
    if (known.has(lexeme)) return
    known.add(lexeme)
    vector += `${lexeme}:${position}${weight} `
  }
  for (const { language, words, weight } of texts) {
    for (const word of words) {
      position = Math.min(position + 1, lastPosition)
      add(word, weight)
      add(stems.get(word)?.[language] ?? word, weight)
    }
  }
  return vector
}
