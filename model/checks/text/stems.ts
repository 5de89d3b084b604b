import type { LanguagePack } from '../language-packs/language-pack.ts'
import { type Word, wordsOf } from './words.ts'

const shortestStem = 3

/** A word without its ending, so that "permits" and "permitting" are one; light, and by the data of the language alone. */
export const stemOf = (word: string, endings: LanguagePack['endings']): string =>
  endings.reduce((stem, step) => {
    const [ending, replacement] = step.find(([end]) => stem.endsWith(end)) ?? ['', '']
    const cut = `${stem.slice(0, stem.length - ending.length)}${replacement}`
    return cut.length >= shortestStem ? cut : stem
  }, word)

/** Groups of words of one meaning, parted by commas, as stems: each to the first of its group. */
export const synonymsOf = (groups: string, endings: LanguagePack['endings']): ReadonlyMap<string, string> =>
  new Map(
    groups.split(',').flatMap((group) => {
      const stems = wordsOf(group).map(({ folded }) => stemOf(folded, endings))
      return stems.map((stem) => [stem, stems[0] ?? stem] as const)
    }),
  )

/** The stems of words, words of one meaning as one. */
export const meaningsOf = (
  words: string,
  endings: LanguagePack['endings'],
  synonyms: ReadonlyMap<string, string>,
): ReadonlySet<string> =>
  new Set(
    wordsOf(words)
      .map(({ folded }) => stemOf(folded, endings))
      .map((stem) => synonyms.get(stem) ?? stem),
  )

const remembered = new WeakMap<LanguagePack, Map<string, string>>()
const mostRemembered = 50_000

/** The stem of a word, remembered: a catalogue says the same words again and again. */
export const stemIn = (pack: LanguagePack, word: string): string => {
  const known = remembered.get(pack) ?? new Map<string, string>()
  if (!remembered.has(pack)) remembered.set(pack, known)
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = stemOf(word, pack.endings)
  if (known.size < mostRemembered) known.set(word, stem)
  return stem
}

/** The stems of the words that mean something, in order, with repetitions. */
export const stemsOf = (words: readonly Word[], pack: LanguagePack): string[] =>
  words.filter(({ folded }) => !pack.stopWords.has(folded)).map(({ folded }) => stemIn(pack, folded))
