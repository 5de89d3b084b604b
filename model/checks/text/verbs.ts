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

/** A form with what stands beside it in its clause. */
type Beside = { form: string; before: string | undefined; next: string | undefined; isName: boolean }

const besideOf = (text: string, words: readonly Word[], at: number): Beside => ({
  form: words[at]?.lower ?? '',
  before: isFirst(text, words, at) ? undefined : words[at - 1]?.lower,
  next: nextInClause(text, words, at)?.lower,
  // In a name in capitals every word is a name's: "Complaints and Issues Management".
  isName: at > 0 && isCapital(words[at]),
})

const isAfterNounCue = ({ before }: Beside, { nounCues, cuesBefore }: VerbForms): boolean =>
  before !== undefined && nounCues.has(before) && !cuesBefore.has(before)

/** Whether what follows makes it a verb: "grants the permit", "issues permits", "Register copyrights". */
const isVerbByNext = ({ form, before, next, isName }: Beside, verbs: VerbForms): boolean => {
  if (next === undefined) return false
  // "Programme des dons": at the beginning it says whose the thing is.
  const isWhose = before === undefined && verbs.partitives.has(next) && !verbs.leading.has(form)
  if (verbs.cuesAfter.has(next)) return !isWhose
  if (verbs.notBefore.has(next)) return false
  return (before === undefined && verbs.leading.has(form)) || (!isName && verbs.third.has(form))
}

/** Whether what stands before makes it a verb: "to permit", "l’agence offre". */
const isVerbByBefore = ({ form, before, isName }: Beside, verbs: VerbForms): boolean =>
  before !== undefined &&
  !isName &&
  (verbs.cuesBefore.has(before) || (verbs.afterNoun.has(form) && !verbs.nounCues.has(before)))

/** Whether a form that is a noun as well is a verb at this place. */
const isVerbHere = (beside: Beside, verbs: VerbForms): boolean =>
  !isAfterNounCue(beside, verbs) && (isVerbByNext(beside, verbs) || isVerbByBefore(beside, verbs))

/** Whether a form is a verb wherever it stands. Capitals are letters or an abbreviation ("Category A", "CAN-TSO"). */
const isSurely = ({ lower, text }: Word, { sure, pattern }: VerbForms, isShouted: boolean): boolean =>
  (pattern?.test(lower) || sure.has(lower)) && (isShouted ? text.length > 1 : !/^\p{Lu}+$/u.test(text))

/** Whether a participle or a form in -ing is a verb by the word after it: "provided by", "sampling grain". */
const isVerbalBefore = (form: string, next: string | undefined, verbs: VerbForms): boolean =>
  next !== undefined &&
  ((verbs.participles.has(form) && verbs.cuesAfterParticiple.has(next)) ||
    (verbs.gerunds.has(form) && !verbs.cuesAfterNoun.has(next)))

/** "Export permits issued": a participle that ends a clause says what was done to what stands before it. */
const closesClause = (
  { form, before, next }: Beside,
  { participles, closing, nounCues }: VerbForms,
): boolean =>
  before !== undefined &&
  next === undefined &&
  !nounCues.has(before) &&
  participles.has(form) &&
  (closing?.test(form) ?? false)

/** "To dewater a lake": an unknown word between what stands before an infinitive and what it is done to. */
const isInfinitive = (
  { form, before, next }: Beside,
  { infinitive, cuesAfter, nounCues }: VerbForms,
): boolean =>
  before !== undefined &&
  next !== undefined &&
  infinitive.after.has(before) &&
  cuesAfter.has(next) &&
  infinitive.shape.test(form) &&
  !nounCues.has(form) &&
  !cuesAfter.has(form)

/** "Les élèves terminent": a plural before it, and an ending that no adjective of a plural has. */
const agreesWithPlural = ({ form, before }: Beside, { plural }: VerbForms): boolean =>
  plural !== null &&
  before !== undefined &&
  plural.shape.test(form) &&
  plural.after.test(before) &&
  !plural.notAfter.has(before)

/** "Composter près de chez soi": a sentence that begins with an unknown infinitive. */
const isFirstInfinitive = ({ form, before, next }: Beside, { infinitive }: VerbForms): boolean =>
  before === undefined && next !== undefined && (infinitive.first?.test(form) ?? false)

/** Whether the word at this place says what somebody does; a noun made from a verb does not. */
const isVerbAt = (
  text: string,
  words: readonly Word[],
  at: number,
  verbs: VerbForms,
  isShouted: boolean,
): boolean => {
  const word = words[at]
  if (!word) return false
  if (isSurely(word, verbs, isShouted)) return true
  if (isVerbalBefore(word.lower, nextInClause(text, words, at)?.lower, verbs)) return true
  const beside = besideOf(text, words, at)
  if (closesClause(beside, verbs)) return true
  if (agreesWithPlural(beside, verbs) || isFirstInfinitive(beside, verbs)) return true
  const isEither = verbs.unsure.has(word.lower) || verbs.leading.has(word.lower)
  return isEither ? isVerbHere(beside, verbs) : isInfinitive(beside, verbs)
}

/** The first verb of a text, in any form that says what somebody does or can do. */
export const verbIn = (text: string, verbs: VerbForms): Word | undefined => {
  const words = wordsOf(text)
  const isShouted = !/\p{Ll}/u.test(text)
  return words.find((_, at) => isVerbAt(text, words, at, verbs, isShouted))
}
