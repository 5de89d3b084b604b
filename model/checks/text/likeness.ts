import type { LanguagePack } from '../language-packs/language-pack.ts'
import { stemIn } from './stems.ts'
import { type Word, wordsOf } from './words.ts'

/** A text as the stems of its words, each with its weight: words that most services share weigh little. */
export type Weighed = ReadonlyMap<string, number>

const ofFrame = 0.25

/** A letter or a number that tells one of several apart: "Category B", "Phase 2". */
const isMark = ({ text }: Word, at: number): boolean => at > 0 && /^(?:\p{Lu}|\p{N}+)$/u.test(text)

/** Brackets that only abbreviate what stands before them say nothing of their own: "(ATIP)". */
const withoutAbbreviations = (text: string): string =>
  text.replaceAll(/\(\s*\p{Lu}[\p{Lu}\p{N}&]+s?\s*\)/gu, ' ')

/** The stems of a text, words of one meaning as one. */
export const weighed = (text: string, pack: LanguagePack): Weighed => {
  const weights = new Map<string, number>()
  for (const [at, word] of wordsOf(withoutAbbreviations(text)).entries()) {
    if (isMark(word, at)) weights.set(word.folded, 1)
    else if (!pack.stopWords.has(word.folded)) {
      const plain = stemIn(pack, word.folded)
      const stem = pack.synonyms.get(plain) ?? plain
      weights.set(stem, pack.frameWords.has(stem) ? ofFrame : 1)
    }
  }
  return weights
}

/** Whether most services share a word: alone it says nothing of what one is for. */
export const isOfFrame = ({ folded }: Word, pack: LanguagePack): boolean => {
  const stem = stemIn(pack, folded)
  return pack.frameWords.has(pack.synonyms.get(stem) ?? stem)
}

/** A text is compared with twenty others: what is made of it alone is made once. */
const once = <Value>(make: (text: Weighed) => Value): ((text: Weighed) => Value) => {
  const made = new WeakMap<Weighed, { value: Value }>()
  return (text) => {
    const known = made.get(text) ?? { value: make(text) }
    made.set(text, known)
    return known.value
  }
}

/** What most services do not share. */
export const tellingIn = once((text): readonly string[] =>
  [...text].filter(([, weight]) => weight > ofFrame).map(([stem]) => stem),
)

const weightOf = once((text) => [...text.values()].reduce((sum, weight) => sum + weight, 0))

/** How alike two texts are, from 0 to 1: twice the weight that they share over what they weigh. */
export const likeness = (one: Weighed, other: Weighed): number => {
  const all = weightOf(one) + weightOf(other)
  if (all === 0) return 0
  let both = 0
  for (const [stem, weight] of one) if (other.has(stem)) both += weight
  return (2 * both) / all
}
