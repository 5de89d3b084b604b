import type { LanguagePack } from '../language-packs/language-pack.ts'
import { technologyAbbreviations } from '../language-packs/shared/products.ts'
import { type Abbreviation, abbreviationsIn, isExplained, readText } from './abbreviations.ts'
import { type Run, runsOf, spanOf, type Word, wordSet, wordsOf } from './words.ts'

const technologies = wordSet(technologyAbbreviations)

/** Where a text spells letters by the beginnings of its words; small words may be left out. */
const spelledAt = (
  words: readonly Word[],
  at: number,
  letters: string,
  small: ReadonlySet<string>,
): number => {
  if (letters === '') return at
  const word = words[at]
  if (!word) return -1
  const taken = word.folded[0] === letters[0] ? spelledAt(words, at + 1, letters.slice(1), small) : -1
  return taken < 0 && small.has(word.folded) ? spelledAt(words, at + 1, letters, small) : taken
}

/** The words that spell letters, wherever a text holds them. */
const spelledIn = (words: readonly Word[], letters: string, { stopWords }: LanguagePack): Word[][] =>
  words.flatMap(({ folded }, at) => {
    if (folded[0] !== letters[0] || stopWords.has(folded)) return []
    const end = spelledAt(words, at, letters, stopWords)
    return end < 0 ? [] : [words.slice(at, end)]
  })

const lettersOf = (code: string): string => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Whether words name a unit: one of them is a word for units, and they are no place such as a data centre. */
const areUnit = (words: readonly Word[], units: ReadonlySet<string>, pack: LanguagePack): boolean => {
  const working = runsOf(words, pack.units.working)
  return (
    words.some(({ folded }) => units.has(folded)) &&
    runsOf(words, pack.units.places).every(({ from }) => working.some((run) => run.from === from))
  )
}

const bracketed = /\(\s*(\p{Lu}[\p{L}&]{2,9}(?:[-/]\p{L}{2,9})?)\s*\)\s*$/u

/** Whether nothing in the name or the description explains any of the abbreviations of a text. */
const isUnexplained = (code: string, name: string, description: string, pack: LanguagePack): boolean => {
  const [ofName, ofDescription] = [readText(name), readText(description)]
  const found = abbreviationsIn(code)
  return (
    found.length > 0 &&
    found.every((one) => {
      const unit = one.letters.at(pack.units.headIs === 'last' ? -1 : 0)?.toLowerCase()
      // Letters in this order stand in many names: without a word for the unit's own letter they explain nothing.
      const isInName = ofName.words.some(
        ({ folded, text }) =>
          folded[0] === unit && !pack.stopWords.has(folded) && !lettersOf(code).includes(text.toLowerCase()),
      )
      return !isExplained(one, isInName ? [ofName, ofDescription] : [ofDescription], pack)
    })
  )
}

/** Where the description puts a code in brackets behind other words. */
const wordsBefore = (code: string, description: string): Word[] => {
  const at = description.toLowerCase().indexOf(`(${code.toLowerCase()})`)
  if (at < 0) return []
  return wordsOf(/[^.;:()]*$/.exec(description.slice(0, at))?.[0] ?? '')
}

/** "ALPTEC is a national centre": so many words may stand between. */
const longestUnit = 8
const furthestHead = 2

/** "... Emergency Centre (ALPTEC)": letters that are no initials stand for the unit whose name ends right before them. */
const standsForUnit = (
  code: string,
  description: string,
  units: ReadonlySet<string>,
  pack: LanguagePack,
): boolean => {
  const before = wordsBefore(code, description)
  if (pack.units.headIs === 'last') return areUnit(before.slice(-1), units, pack)
  // "La Section des rapports (DPR-Stats)": the unit's name begins the sentence.
  const first = before.findIndex(({ folded }) => !pack.units.articles.has(folded))
  return before.length - first <= longestUnit && areUnit(before.slice(first, first + 1), units, pack)
}

/** What the letters spell in the first of the texts that spells them. */
const isSpelledUnit = (
  letters: string,
  texts: readonly (readonly Word[])[],
  units: ReadonlySet<string>,
  pack: LanguagePack,
): boolean => {
  const [spelled] = texts.flatMap((text) => spelledIn(text, letters, pack))
  if (spelled === undefined) return false
  // Where the head comes first, a unit further behind only gets what is done: "Support services for the secretariat".
  return areUnit(pack.units.headIs === 'last' ? spelled : spelled.slice(0, furthestHead), units, pack)
}

/** What follows the code wherever the description names it. */
const wordsAfter = (code: string, description: string): Word[][] => {
  const words = wordsOf(description)
  return words.flatMap(({ text }, at) => (text === code ? [words.slice(at + 1, at + 2 + longestUnit)] : []))
}

/** "SAILO is a card ...": the description says what it is. */
const isDefined = (code: string, description: string, { technical }: LanguagePack): boolean =>
  wordsAfter(code, description).some(([next]) => next !== undefined && technical.being.has(next.folded))

/** Whether its own letters show an abbreviation in brackets to be a unit. */
const isShapedAsUnit = (code: string, name: string, description: string, pack: LanguagePack): boolean => {
  const { letters, papers } = pack.units
  const { sure, bracketed: doubtful } = letters
  if (sure?.test(code)) return true
  return (
    doubtful?.test(code) === true &&
    // Exams, papers and funds have letters of their own.
    !wordsOf(name).some(({ folded }) => papers.has(folded)) &&
    !isDefined(code, description, pack) &&
    isUnexplained(code, name, description, pack)
  )
}

const isCalledUnit = (
  code: string,
  description: string,
  units: ReadonlySet<string>,
  pack: LanguagePack,
): boolean =>
  wordsAfter(code, description).some(([verb, ...rest]) => {
    const [first, last] = [rest[0], rest.at(-1)]
    if (!verb || !first || !last || !pack.technical.being.has(verb.folded)) return false
    const at = rest.findIndex(({ folded }) => units.has(folded))
    const { start, end } = spanOf(rest, { from: 0, to: at + 1 })
    // Where the head comes first, what stands further behind only says more of it: "a paper of the Directorate".
    if (pack.units.headIs === 'first' && at > furthestHead) return false
    return at >= 0 && !/[.;:,]\s/.test(description.slice(start, end)) && areUnit(rest, units, pack)
  })

/** "Services de paie (SP)": where the head comes first and is no unit, letters that the name spells are what is done. */
const isNamedInFull = (code: string, words: readonly Word[], pack: LanguagePack): boolean => {
  if (pack.units.headIs === 'last') return false
  const [spelled] = spelledIn(words, lettersOf(code), pack)
  return spelled !== undefined && !areUnit(spelled.slice(0, furthestHead), pack.units.spelled, pack)
}

/** "Field trial permits (SBO)", where the description says that the Seed Biosafety Office gives them, or the letters do. */
const findBracketed = (
  name: string,
  words: readonly Word[],
  description: string,
  pack: LanguagePack,
): Run | undefined => {
  const code = bracketed.exec(name)?.[1]
  if (!code) return undefined
  const { spelled } = pack.units
  const from = words.findLastIndex(({ start }) => start <= name.lastIndexOf(code))
  if (isNamedInFull(code, words, pack)) return undefined
  const isUnit =
    // What the name itself spells is what it abbreviates.
    isSpelledUnit(lettersOf(code), [words, wordsOf(description)], spelled, pack) ||
    standsForUnit(code, description, spelled, pack) ||
    isCalledUnit(code, description, spelled, pack) ||
    isShapedAsUnit(code, name, description, pack)
  return isUnit ? { from, to: words.length } : undefined
}

/** "ALPTEC publishes ...": the description makes it do something. */
const acts = (code: string, description: string, { verbs, outputs }: LanguagePack): boolean =>
  wordsAfter(code, description).some(
    ([next]) =>
      next !== undefined &&
      [verbs.sure, verbs.third, verbs.afterNoun, outputs.providerVerbs].some((forms) =>
        forms.has(next.lower),
      ),
  )

/** Shorter ones at the head of a name may be exams, illnesses or machines ("HVAC Repairs"), unless they are said to act. */
const shortestLeading = 5

/** Whether an abbreviation that nothing explains stands in a name as one who does the rest of it. */
const isDoer = (
  { text, letters, start, end }: Abbreviation,
  name: string,
  description: string,
  pack: LanguagePack,
): boolean => {
  const { acting } = pack.units.letters
  if (technologies.has(letters) || !acting.test(letters) || isDefined(text, description, pack)) return false
  const before = wordsOf(name.slice(0, start)).at(-1)
  if (before && !pack.units.doers.has(before.folded)) return false
  const leads = !before && letters.length >= shortestLeading && /^ \p{Lu}/u.test(name.slice(end))
  return (leads || acts(text, description, pack)) && isUnexplained(text, name, description, pack)
}

/** The word that says what is done with a code: behind it in English, before it and the small words in French. */
const besideOf = (
  { start, end }: Abbreviation,
  words: readonly Word[],
  { units }: LanguagePack,
): Word | undefined =>
  units.headIs === 'last'
    ? words.find((word) => word.start >= end)
    : words.findLast((word) => word.end <= start && !units.particles.has(word.folded))

/** Where a code of a unit stands in a name outside of brackets: "ALPTEC guidebook", "Studies of the ALPTEC". */
const findUnbracketed = (
  name: string,
  words: readonly Word[],
  description: string,
  pack: LanguagePack,
): Run | undefined => {
  const { spelled, ofOthers, given } = pack.units
  const units = new Set([...spelled].filter((word) => !ofOthers.has(word)))
  const code = abbreviationsIn(name).find((one) => {
    const after = name.slice(one.end)
    // In brackets it abbreviates what stands before; with a genitive it is somebody else.
    if (name[one.start - 1] === '(' || /^[’']s/.test(after) || pack.knownAbbreviations.has(one.letters))
      return false
    if (given.has(besideOf(one, words, pack)?.folded ?? '')) return false
    return (
      isSpelledUnit(lettersOf(one.letters), [words, wordsOf(description)], units, pack) ||
      standsForUnit(one.text, description, units, pack) ||
      isCalledUnit(one.text, description, units, pack) ||
      isDoer(one, name, description, pack)
    )
  })
  const from = words.findIndex(({ start }) => start === code?.start)
  return from < 0 ? undefined : { from, to: from + 1 }
}

/** Where a name names a unit of an organisation by an abbreviation of it. */
export const findAbbreviatedUnit = (
  name: string,
  words: readonly Word[],
  description: string,
  pack: LanguagePack,
): Run | undefined =>
  findBracketed(name, words, description, pack) ?? findUnbracketed(name, words, description, pack)
