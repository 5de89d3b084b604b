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

/** One way to read a name: its words, and the letters that stand for it. */
type Reading = { isAbbreviation: boolean; words: readonly Word[]; letters: readonly string[] }

const readingOf = (name: string): Reading => {
  const words = withoutArticle(wordsOf(name))
  return isAbbreviation(name)
    ? { isAbbreviation: true, words, letters: [words.map(({ folded }) => folded).join('')] }
    : { isAbbreviation: false, words, letters: initialsOf(words) }
}

const findReading = (words: readonly Word[], { isAbbreviation, words: ofName, letters }: Reading) => {
  const [first] = ofName
  if (!isAbbreviation) {
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
  }
  return letters.map((one) => findLetters(words, one)).find((run) => run !== undefined)
}

/**
 * Reads names of organisations once, for many texts: tells where a text names one of them, by a name, an abbreviation,
 * or the initials of a name. The one that is listed first is found.
 */
export const organisationFinder = (
  names: readonly string[],
): ((words: readonly Word[]) => Run | undefined) => {
  const readings = names.flatMap(readingsOf).map(readingOf)
  // Each is looked for only where a text holds a word that it could begin with: there may be thousands.
  const byWord = new Map<string, number[]>()
  for (const [at, { words, letters }] of readings.entries()) {
    for (const word of new Set([words[0]?.folded ?? '', ...letters])) {
      const places = byWord.get(word)
      if (places) places.push(at)
      else byWord.set(word, [at])
    }
  }
  return (words) => {
    const places = new Set(words.flatMap(({ folded }) => byWord.get(folded) ?? []))
    for (const at of [...places].toSorted((one, other) => one - other)) {
      const found = findReading(words, readings[at] as Reading)
      if (found) return found
    }
    return undefined
  }
}
