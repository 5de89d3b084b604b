import type { UnitWords } from '../language-packs/language-pack.ts'
import { type Run, runsOf, type Word } from './words.ts'

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

/** Whether it reads as a part of a name: in capitals or as its head, and not "Branch pruning", where it is no head. */
const isNamed = (name: string, words: readonly Word[], run: Run, { headIs }: UnitWords): boolean => {
  if (headIs === 'first') return true
  if (run.from === 0) return run.to - run.from > 1
  return isCapital(words, run) || ends(name, words, run.to - 1)
}

/** Where a name names a unit of an organisation; places that consumers go to are none. */
export const findUnit = (name: string, words: readonly Word[], pack: UnitWords): Run | undefined => {
  const places = runsOf(words, pack.places)
  const isPlace = ({ from, to }: Run): boolean => places.some((place) => place.from < to && from < place.to)
  const runsIn = (phrases: UnitWords['units']): Run[] => runsOf(words, phrases).filter((run) => !isPlace(run))
  return (
    runsIn(pack.units).find((run) => isNamed(name, words, run, pack)) ??
    runsIn(pack.named).find((run) => isCapital(words, run) && words.length > 1) ??
    runsIn(pack.heads).find((run) => isCapital(words, run) && isHead(name, words, run, pack))
  )
}
