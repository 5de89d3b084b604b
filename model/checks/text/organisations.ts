import { particles } from '../language-packs/index.ts'
import { type Run, type Word, wordsOf } from './words.ts'

const readingsOf = (name: string): string[] => {
  const [, outside = '', inside = ''] = /^(.*?)\(([^()]*)\)\s*$/su.exec(name) ?? []
  return [outside === '' ? name : outside, inside].filter((reading) => /[\p{L}\p{N}]/u.test(reading))
}

const isSmall = ({ folded }: Word): boolean => particles.has(folded)

const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}.&]{2,12}$/u.test(name.trim())
const capitalsIn = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0

/** Shorter made-up initials would too often mean something else, above all where a word is left out. */
const shortestInitials = { all: 3, withoutLast: 4 }

/** The initials that people make of a name: of all its words, and without the last ("... Canada"). */
const initialsOf = (words: readonly Word[]): string[] => {
  const all = words.filter((word) => !isSmall(word)).map(({ folded }) => folded[0] ?? '')
  const cut = all.slice(0, -1)
  return [
    ...(all.length >= shortestInitials.all ? [all] : []),
    ...(cut.length >= shortestInitials.withoutLast ? [cut] : []),
  ].map((letters) => letters.join(''))
}

const withoutArticle = (words: readonly Word[]): readonly Word[] => {
  const from = words.findIndex((word) => !isSmall(word))
  return from < 0 ? [] : words.slice(from)
}

const standsAt = (words: readonly Word[], at: number, name: readonly Word[]): boolean =>
  name.every(({ folded }, offset) => words[at + offset]?.folded === folded)

const findWords = (words: readonly Word[], name: readonly Word[]): Run | undefined => {
  if (name.length === 0) return undefined
  const at = words.findIndex((_, from) => standsAt(words, from, name))
  return at < 0 ? undefined : { from: at, to: at + name.length }
}

/** A word that looks like the abbreviation: the same letters, two of them capitals ("StatCan" of STATCAN). */
const findLetters = (words: readonly Word[], letters: string): Run | undefined => {
  const at = words.findIndex(
    // With a number behind it, it numbers a form.
    ({ folded, text }, place) =>
      folded === letters && capitalsIn(text) >= 2 && !/^\p{N}{2,}/u.test(words[place + 1]?.text ?? ''),
  )
  return at < 0 ? undefined : { from: at, to: at + 1 }
}

const findName = (words: readonly Word[], name: string): Run | undefined => {
  const ofName = withoutArticle(wordsOf(name))
  if (isAbbreviation(name)) return findLetters(words, ofName.map(({ folded }) => folded).join(''))
  const [first] = ofName
  // One everyday word ("Defence") is the organisation only where it is written as a name.
  if (
    ofName.length === 1 &&
    first &&
    !words.some(({ text, folded }) => folded === first.folded && /^\p{Lu}/u.test(text))
  ) {
    return undefined
  }
  const found = findWords(words, ofName)
  if (found) return found
  return initialsOf(ofName)
    .map((letters) => findLetters(words, letters))
    .find((run) => run !== undefined)
}

/** Where a text names one of the organisations, by a name, an abbreviation, or the initials of a name. */
export const findOrganisation = (words: readonly Word[], names: readonly string[]): Run | undefined => {
  for (const name of names.flatMap(readingsOf)) {
    const found = findName(words, name)
    if (found) return found
  }
  return undefined
}
