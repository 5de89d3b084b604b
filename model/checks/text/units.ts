import type { UnitWords } from '../language-packs/language-pack.ts'
import { type Run, runsOf, type Word, wordsOf } from './words.ts'

/** Whether a text goes on with the same thing after a word: no dash, colon, bracket or comma between them. */
const ends = (name: string, words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  return !word || !next || /[-–—:;,()/|]/.test(name.slice(word.end, next.start))
}

const begins = (name: string, words: readonly Word[], at: number): boolean =>
  at === 0 || ends(name, words, at - 1)

const isCapital = (words: readonly Word[], { from }: Run): boolean => /^\p{Lu}/u.test(words[from]?.text ?? '')

const isHead = (name: string, words: readonly Word[], { from, to }: Run, pack: UnitWords): boolean => {
  if (pack.headIs === 'last') return ends(name, words, to - 1) && !begins(name, words, from)
  const first = pack.articles.has(words[from - 1]?.folded ?? '') ? from - 1 : from
  return begins(name, words, first) && !ends(name, words, to - 1)
}

/** Whether a small word means any unit of its kind: "at any branch", "cours de direction de chœur". */
const isAnyOf = (words: readonly Word[], run: Run, { anyOf, headIs, articles }: UnitWords): boolean => {
  if (run.from === 0 || isCapital(words, run)) return false
  const before = words[run.from - 1]?.folded ?? ''
  return headIs === 'last' ? anyOf.has(before) : !articles.has(before) && !anyOf.has(before)
}

/** Whether it reads as a part of a name: in capitals or as its head, and not "Branch pruning", where it is no head. */
const isNamed = (name: string, words: readonly Word[], run: Run, pack: UnitWords): boolean => {
  if (isAnyOf(words, run, pack)) return false
  if (pack.headIs === 'first') return true
  if (run.from === 0) return run.to - run.from > 1
  return isCapital(words, run) || ends(name, words, run.to - 1)
}

const bracketed = /^\s*\(\s*\p{Lu}[\p{Lu}\p{N}&]{2,}s?\s*\)/u

/** "Forensic Laboratory Services (FLS)": an abbreviation makes an organisation of what is done. */
const isAbbreviated = (name: string, words: readonly Word[], run: Run, pack: UnitWords): boolean => {
  if (!isCapital(words, run) || words.length < 3) return false
  if (pack.headIs === 'last') return bracketed.test(name.slice(words[run.to - 1]?.end))
  const last = words.findIndex((_, at) => at >= run.to && ends(name, words, at))
  return begins(name, words, run.from) && bracketed.test(name.slice(words[last]?.end))
}

/** Where a name names a unit of an organisation; places that consumers go to are none. */
export const findUnit = (name: string, words: readonly Word[], pack: UnitWords): Run | undefined => {
  const places = runsOf(words, pack.places)
  const isPlace = ({ from, to }: Run): boolean => places.some((place) => place.from < to && from < place.to)
  const runsIn = (phrases: UnitWords['units']): Run[] => runsOf(words, phrases).filter((run) => !isPlace(run))
  return (
    runsIn(pack.units).find((run) => isNamed(name, words, run, pack)) ??
    runsIn(pack.named).find((run) => isCapital(words, run) && words.length > 1) ??
    runsIn(pack.heads).find((run) => isCapital(words, run) && isHead(name, words, run, pack)) ??
    runsIn(pack.abbreviated).find((run) => isAbbreviated(name, words, run, pack))
  )
}

/** Whether a name stands for a country or its government as such, which is no unit. */
export const isGovernment = (name: string, { governments, articles }: UnitWords): boolean => {
  const words = wordsOf(name)
  const from = words.findIndex(({ folded }) => !articles.has(folded))
  return runsOf(words, governments).some((run) => run.from === from)
}

/** Whether a place is named for its own sake: as all there is, as what is visited, or at the head ("Reading room for maps"). */
export const isVisited = (
  words: readonly Word[],
  named: Run,
  pack: UnitWords,
  small: ReadonlySet<string>,
): boolean => {
  const isIn = ({ from, to }: Run): boolean => from >= named.from && to <= named.to
  if (!runsOf(words, pack.visited).some(isIn)) return false
  if (runsOf(words, pack.visiting).some((run) => !isIn(run))) return true
  const rest = words.filter(({ folded }, at) => (at < named.from || at >= named.to) && !small.has(folded))
  return rest.length === 0 || (named.from === 0 && small.has(words[named.to]?.folded ?? ''))
}
