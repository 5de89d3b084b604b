import type { LanguagePack } from '../language-packs/language-pack.ts'
import { type Run, runsOf, wordsOf } from './words.ts'

const isWithin = ({ from, to }: Run, runs: readonly Run[]): boolean =>
  runs.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from)

/**
 * The kinds of service that every organisation has ("media relations", "public enquiries"), where a name says nothing
 * else; none where it says whose or about what it is. Enquiries "from the public and the media" are of two.
 */
export const generalKindsOf = (name: string, { general, stopWords }: LanguagePack): ReadonlySet<number> => {
  const words = wordsOf(name)
  const byKind = general.kinds.map((kind) => runsOf(words, kind))
  const named = byKind.flat()
  const asking = runsOf(words, general.asking).filter((run) => !isWithin(run, named))
  const runs = [...asking, ...named]
  const isItself = (run: Run): boolean => !isWithin(run, runs)
  const isGeneral = words.every(
    ({ lower, folded }, at) =>
      stopWords.has(folded) ||
      general.asides.has(lower) ||
      runs.some(({ from, to }) => from <= at && at < to),
  )
  if (!isGeneral || runs.length === 0) return new Set()
  // Letters to a minister are letters, but of their own kind; social media are no press.
  const kinds = [...byKind.keys()].filter((kind) => byKind[kind]?.some(isItself))
  // Of two kinds it is neither; of none it only asks.
  if (kinds.length > 1) return new Set()
  const asksAll = asking.length > 0 && words.some(({ lower }) => general.asksAll.has(lower))
  return new Set(kinds.length === 0 || asksAll ? [...kinds, general.kinds.length] : kinds)
}

/** Whether a name in capitals names nobody: a channel, a role, a day, a general service ("Public Enquiries Contact Centre"). */
export const isNobodys = (phrase: string, { general, stopWords }: LanguagePack): boolean => {
  const words = wordsOf(phrase)
  const runs = [general.asking, ...general.kinds].flatMap((kind) => runsOf(words, kind))
  return words.every(
    ({ lower, folded }, at) =>
      stopWords.has(folded) ||
      general.asides.has(lower) ||
      general.nobodys.has(lower) ||
      runs.some(({ from, to }) => from <= at && at < to),
  )
}
