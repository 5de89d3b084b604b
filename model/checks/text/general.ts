import type { LanguagePack } from '../language-packs/language-pack.ts'
import { isOfFrame } from './likeness.ts'
import { type Run, runsOf, type Word, wordsOf } from './words.ts'

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

/** The kinds of general service that a text says it is of: an office for correspondence may answer letters to the minister. */
export const kindsSaid = (said: string, { general }: LanguagePack): ReadonlySet<number> => {
  const words = wordsOf(said)
  const byKind = general.kinds.map((kind) => runsOf(words, kind))
  const all = byKind.flat()
  const kinds = [...byKind.keys()].filter((kind) => byKind[kind]?.some((run) => !isWithin(run, all)))
  const asks = runsOf(words, general.asking).some(({ from }) =>
    general.asksAll.has(words[from - 1]?.lower ?? ''),
  )
  return new Set(asks ? [...kinds, general.kinds.length] : kinds)
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

/** So many words behind "about" say about what. */
const longestSubject = 8

/** The words behind "about", up to the end of the clause. */
const subjectAfter = (text: string, words: readonly Word[], from: number): readonly Word[] => {
  const near = words.slice(from, from + longestSubject)
  const end = near.findIndex(({ end: at }) => /^\s*[.;:()]/.test(text.slice(at)))
  return end < 0 ? near : near.slice(0, end + 1)
}

/** Whether a text says about what people can ask, beside the organisation itself, its services and its mandate. */
export const saysAboutWhat = (said: string, pack: LanguagePack): boolean => {
  const { general, stopWords } = pack
  const text = said.replaceAll(/\([^()]*\)/g, ' ')
  const words = wordsOf(text)
  const isOwn = (word: Word): boolean =>
    stopWords.has(word.folded) ||
    isOfFrame(word, pack) ||
    [general.asides, general.nobodys, general.ownMatters].some((some) => some.has(word.lower))
  return runsOf(words, general.about).some(({ to }) => {
    const subject = subjectAfter(text, words, to)
    const named = [general.asking, ...general.kinds].flatMap((kind) => runsOf(subject, kind))
    // Who asks about a right asks about one thing: "questions about privacy".
    if (general.rights.some((right) => runsOf(subject, right).length > 0)) return true
    return subject.some((word, at) => !isOwn(word) && !named.some((run) => run.from <= at && at < run.to))
  })
}
