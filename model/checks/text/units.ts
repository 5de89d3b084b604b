import type { UnitWords } from '../language-packs/language-pack.ts'
import { phraseAt, type Run, runsOf, type Word } from './words.ts'

/** Whether a text goes on with the same thing after a word: no dash, colon, bracket or comma between them. */
const ends = (name: string, words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  return !word || !next || /[-–—:;,()/|]/.test(name.slice(word.end, next.start))
}

const begins = (name: string, words: readonly Word[], at: number): boolean =>
  at === 0 || ends(name, words, at - 1)

/** Articles before the head of a French name ("Le Bureau des cartes"). */
const articles = new Set(['le', 'la', 'les', 'l', 'the', 'un', 'une'])

const isHead = (
  name: string,
  words: readonly Word[],
  { from, to }: Run,
  headIs: UnitWords['headIs'],
): boolean =>
  headIs === 'last'
    ? ends(name, words, to - 1) && !begins(name, words, from)
    : (begins(name, words, from) ||
        (articles.has(words[from - 1]?.folded ?? '') && begins(name, words, from - 1))) &&
      !ends(name, words, to - 1)

/** Where a name names a unit of an organisation; places that consumers go to are none. */
export const findUnit = (name: string, words: readonly Word[], pack: UnitWords): Run | undefined => {
  const places = runsOf(words, pack.places)
  const isPlace = ({ from, to }: Run): boolean => places.some((place) => place.from < to && from < place.to)
  const isCapital = ({ from }: Run): boolean => /^\p{Lu}/u.test(words[from]?.text ?? '')
  const unit = runsOf(words, pack.units).find((run) => !isPlace(run))
  if (unit) return unit
  const isAlone = words.length === 1
  const named = runsOf(words, pack.named).find((run) => isCapital(run) && !isPlace(run) && !isAlone)
  if (named) return named
  return words
    .map((_, at) => ({ from: at, to: at + phraseAt(words, at, pack.heads) }))
    .find(
      (run) => run.to > run.from && isCapital(run) && !isPlace(run) && isHead(name, words, run, pack.headIs),
    )
}
