import type { LanguagePack, UnitWords } from '../language-packs/language-pack.ts'
import { ends } from './units.ts'
import { type Phrases, type Run, runsOf, type Word, wordsOf } from './words.ts'

/** A name, its words, and the words of the description. */
type Read = { name: string; words: readonly Word[]; told: readonly Word[] }

/** The first part of a name, up to a dash, bracket or comma, without an article. */
const firstPart = ({ name, words }: Read, { articles }: UnitWords): Run => {
  const from = articles.has(words[0]?.folded ?? '') ? 1 : 0
  const last = words.findIndex((_, at) => at >= from && ends(name, words, at))
  return { from, to: last < 0 ? words.length : last + 1 }
}

const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '')

const beginsPart = ({ words }: Read, part: Run, phrases: Phrases): boolean =>
  isCapital(words[part.from]) && runsOf(words.slice(part.from, part.to), phrases)[0]?.from === 0

/** Where the description holds words of the name, right behind them. */
const behindIn = (told: readonly Word[], some: readonly Word[]): number[] =>
  told.flatMap((_, at) =>
    some.every(({ folded }, offset) => told[at + offset]?.folded === folded) ? [at + some.length] : [],
  )

const isVerb = (word: Word | undefined, { verbs, outputs }: LanguagePack): boolean =>
  word !== undefined &&
  [verbs.sure, verbs.third, verbs.afterNoun, outputs.providerVerbs].some((forms) => forms.has(word.lower))

/** Whether the description makes it do something, by its name, its first word or the letters in brackets behind it. */
const acts = ({ words, told }: Read, part: Run, pack: LanguagePack): boolean => {
  const letters = words.slice(part.to, part.to + 1).filter(({ text }) => /^\p{Lu}{2,}$/u.test(text))
  const spellings = [words.slice(part.from, part.to), words.slice(part.from, part.from + 1), letters]
  return spellings
    .filter((spelling) => spelling.length > 0)
    .flatMap((spelling) => behindIn(told, spelling))
    .map((at) => (told[at]?.text === letters[0]?.text ? at + 1 : at))
    .some((at) => isVerb(told[at], pack))
}

/** "Clean Water Pole": people who bring others together, where no page or platform is called so. */
const isActingHub = (read: Read, part: Run, pack: LanguagePack): boolean => {
  const { hubs } = pack.units
  if (hubs === null || !beginsPart(read, part, hubs)) return false
  return runsOf(read.told, pack.technical.platforms ?? new Map()).length === 0 && acts(read, part, pack)
}

/** "Soil Laboratory - analyses": who does it, and behind a dash what is done. */
const isActingBeforeTask = (read: Read, part: Run, pack: LanguagePack): boolean => {
  const { beforeTasks } = pack.units
  if (beforeTasks === null || !beginsPart(read, part, beforeTasks)) return false
  const rest = read.name.slice(read.words[part.to - 1]?.end)
  return /^\s*(?:\([^()]*\)\s*)?[-–—:]\s*\p{L}/u.test(rest) && acts(read, part, pack)
}

/** The description begins with the name and goes on of "this division". */
const isShown = ({ words, told }: Read, { from, to }: Run, { shown, articles }: UnitWords): boolean => {
  if (shown === null || to - from < 2) return false
  const begin = articles.has(told[0]?.folded ?? '') ? 1 : 0
  const named = words.slice(from, to)
  return behindIn(told.slice(begin), named)[0] === named.length && runsOf(told, shown).length > 0
}

/** A person's office, as the head of a name or as the one who acts or is asked: "Ask the ombudsman". */
const findPerson = ({ words }: Read, { from: head }: Run, pack: UnitWords): Run | undefined => {
  if (pack.people === null) return undefined
  return runsOf(words, pack.people).find(({ from }) => {
    const before = words[from - 1]?.folded ?? ''
    const asked = words.findLast(({ folded }, at) => at < from && !pack.particles.has(folded))
    if (pack.given.has(asked?.folded ?? '')) return false
    return from === head ? isCapital(words[from]) : pack.articles.has(before) || pack.anyOf.has(before)
  })
}

/** Where a name names a unit that its words alone do not tell, but what the description says of it does. */
export const findToldUnit = (
  name: string,
  words: readonly Word[],
  description: string,
  pack: LanguagePack,
): Run | undefined => {
  const read = { name, words, told: wordsOf(description) }
  const part = firstPart(read, pack.units)
  const isTold =
    isActingHub(read, part, pack) || isActingBeforeTask(read, part, pack) || isShown(read, part, pack.units)
  return isTold ? part : findPerson(read, part, pack.units)
}

/** "Courses of the Academy": the provider, called by the first word of its name. */
export const findShortProvider = (
  name: string,
  words: readonly Word[],
  names: readonly string[],
  { particles, shortNames }: UnitWords,
): Run | undefined => {
  if (shortNames === null) return undefined
  const firsts = new Set(
    names.map((one) => wordsOf(one).find(({ folded }) => !particles.has(folded))?.folded),
  )
  const run = runsOf(words, shortNames).find(
    ({ to }) => firsts.has(words[to - 1]?.folded) && ends(name, words, to - 1),
  )
  return run && { from: run.to - 1, to: run.to }
}
