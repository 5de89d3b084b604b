import type { LanguagePack, UnitWords } from '../language-packs/language-pack.ts'
import { type Run, runsOf, type Word, wordsOf } from './words.ts'

/** A name, its words, and whether the description says how people reach what it names. */
type Read = { name: string; words: readonly Word[]; reaches: () => boolean }

/** Whether a text goes on with the same thing after a word: no dash, colon, bracket or comma between them. */
export const ends = (name: string, words: readonly Word[], at: number): boolean => {
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

const isBracketed = (name: string, words: readonly Word[], { from, to }: Run): boolean =>
  /\(\s*$/.test(name.slice(0, words[from]?.start)) && /^\s*\)/.test(name.slice(words[to - 1]?.end))

/** Whether a unit is how people are reached: in brackets, or where the description says so of one that is all the name. */
const isChannel = ({ name, words, reaches }: Read, { from, to }: Run, pack: UnitWords): boolean =>
  runsOf(words, pack.channels)
    .filter((channel) => channel.from < to && from < channel.to)
    .some(
      (channel) =>
        isBracketed(name, words, channel) ||
        (channel.from <= 1 && ends(name, words, channel.to - 1) && reaches()),
    )

/** Whether a unit is only how people are reached, or gets what is given: it is not who does it. */
const isOther = (read: Read, run: Run, pack: UnitWords): boolean => {
  const { words } = read
  if (isChannel(read, run, pack)) return true
  const beside =
    pack.headIs === 'last'
      ? words[run.to]
      : words.findLast(({ folded }, at) => at < run.from && !pack.particles.has(folded))
  return pack.given.has(beside?.folded ?? '')
}

/** Where the task begins in a name that says first whose office it is: after a dash or colon, in French also without one. */
const taskAfter = (name: string, words: readonly Word[], { from, to }: Run, pack: UnitWords): number => {
  const parted = words.findIndex((_, at) => /[-–—:]\s/.test(name.slice(words[at]?.end, words[at + 1]?.start)))
  if (parted + 1 >= to) return parted + 1
  return pack.headIs === 'first' && from > 0 ? to : words.length
}

/** "Receiver General Services - Refunds": whose office it is stands before the task, and nothing else does. */
const findOfficer = (name: string, words: readonly Word[], pack: UnitWords): Run | undefined => {
  const [run] = runsOf(words, pack.officers)
  if (!run || !isCapital(words, pack.headIs === 'first' ? { from: 0, to: 1 } : run)) return undefined
  const begin = taskAfter(name, words, run, pack)
  const task = words.slice(begin)
  // What is given to an officer is no task of the office: "Registrar - certification".
  if (task.length === 0 || task.some(({ folded }) => pack.given.has(folded))) return undefined
  const others = words.slice(0, begin).filter((_, at) => at < run.from || at >= run.to)
  const isAlone = others.every(({ folded }) => pack.particles.has(folded) || pack.ofOfficers.has(folded))
  return isAlone ? { from: 0, to: begin } : undefined
}

/** Whether the provider only says where, or of what, it is: "Entry to places administered by the Parks Trust". */
const isWhere = (words: readonly Word[], named: Run, { where, particles }: UnitWords): boolean =>
  runsOf(words, where).some(
    ({ to }) => to <= named.from && words.slice(to, named.from).every(({ folded }) => particles.has(folded)),
  )

/** Where a name names a unit of an organisation; places that consumers go to are none. */
export const findUnit = (
  name: string,
  words: readonly Word[],
  description: string,
  pack: UnitWords,
): Run | undefined => {
  const read = {
    name,
    words,
    reaches: () => pack.reaching !== null && runsOf(wordsOf(description), pack.reaching).length > 0,
  }
  const places = runsOf(words, pack.places)
  const isInPlace = ({ from, to }: Run): boolean => places.some((place) => place.from < to && from < place.to)
  const runsIn = (phrases: UnitWords['units']): Run[] =>
    runsOf(words, phrases).filter((run) => !isInPlace(run) && !isOther(read, run, pack))
  return (
    runsIn(pack.units).find((run) => isNamed(name, words, run, pack)) ??
    runsIn(pack.named).find((run) => isCapital(words, run) && words.length > 1) ??
    runsIn(pack.heads).find((run) => isCapital(words, run) && isHead(name, words, run, pack)) ??
    findOfficer(name, words, pack)
  )
}

/** Whether a name stands for a country or its government as such, which is no unit. */
export const isGovernment = (name: string, { governments, articles }: UnitWords): boolean => {
  const words = wordsOf(name)
  const from = words.findIndex(({ folded }) => !articles.has(folded))
  return runsOf(words, governments).some((run) => run.from === from)
}

/** Whether a place is named for its own sake: as all there is, as what is visited, or at the head ("Reading room for maps"). */
const isVisited = (
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

/** Whether a provider in a name says where one goes, and not who does it. */
export const isPlace = (words: readonly Word[], named: Run, { units, stopWords }: LanguagePack): boolean =>
  isWhere(words, named, units) || isVisited(words, named, units, stopWords)
