import type { VerbForms } from '../language-packs/language-pack.ts'
import { type Word, wordsOf } from './words.ts'

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

const endsSentence = /[.!?:;,()–—-]/

/** What stands between a word and the next, where no sentence or clause ends there; undefined where nothing follows. */
const nextInClause = (text: string, words: readonly Word[], at: number): Word | undefined => {
  const [word, next] = [words[at], words[at + 1]]
  return word && next && !endsSentence.test(text.slice(word.end, next.start)) ? next : undefined
}

const isFirst = (text: string, words: readonly Word[], at: number): boolean =>
  at === 0 || /[.!?:;–—]|\s-\s/.test(text.slice(words[at - 1]?.end, words[at]?.start))

/** Whether a form that is a noun as well is a verb at this place. */
const isVerbHere = (text: string, words: readonly Word[], at: number, verbs: VerbForms): boolean => {
  const form = words[at]?.lower ?? ''
  const before = at > 0 && !isFirst(text, words, at) ? words[at - 1]?.lower : undefined
  const isAfterNoun = before !== undefined && !verbs.nounCues.has(before)
  // A relative "that" is a cue of both kinds: "the data that files hold", "a service that files claims".
  if (before !== undefined && !isAfterNoun && !verbs.cuesBefore.has(before)) return false
  const next = nextInClause(text, words, at)
  if (next && verbs.cuesAfter.has(next.lower)) return true
  const isBare = next !== undefined && !verbs.notBefore.has(next.lower)
  if (isBare && verbs.leading.has(form) && isFirst(text, words, at)) return true
  // In a name in capitals every word is a name's: "Complaints and Issues Management".
  const isName = at > 0 && isCapital(words[at])
  if (isBare && !isName && verbs.third.has(form)) return true
  if (isName) return false
  return (isAfterNoun && verbs.afterNoun.has(form)) || verbs.cuesBefore.has(before ?? '')
}

/** Whether the word at this place says what somebody does; a noun made from a verb does not. */
const isVerbAt = (text: string, words: readonly Word[], at: number, verbs: VerbForms): boolean => {
  const form = words[at]?.lower ?? ''
  // A single capital is a letter ("Category A"), not the French verb.
  if (verbs.sure.has(form)) return !/^\p{Lu}$/u.test(words[at]?.text ?? '')
  if (verbs.participles.has(form)) {
    const next = nextInClause(text, words, at)
    if (next && verbs.cuesAfterParticiple.has(next.lower)) return true
  }
  return (verbs.unsure.has(form) || verbs.leading.has(form)) && isVerbHere(text, words, at, verbs)
}

/** The first verb of a text, in any form that says what somebody does or can do. */
export const verbIn = (text: string, verbs: VerbForms): Word | undefined => {
  const words = wordsOf(text)
  return words.find((_, at) => isVerbAt(text, words, at, verbs))
}
