import type { LanguagePack } from '../language-packs/language-pack.ts'
import { type Word, wordsOf } from './words.ts'

/** An abbreviation of three or more capitals as it stands in a text, and what it is without points and plural. */
export type Abbreviation = { text: string; letters: string; start: number; end: number }

/** What is longer abbreviates nothing. */
const longest = 15

// Capitals with points, or three capitals together in a word that ends in at most two small letters ("NGOs", "NRCan").
const shaped =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){3,}|\p{Lu}[\p{Lu}\p{N}]*(?:&\p{Lu}+)*\p{Ll}{0,2}(?![\p{L}\p{N}]))/gu

const isRoman = (letters: string): boolean => /^[IVXLC]+$/.test(letters)
const isShouted = (text: string): boolean => !/\p{Ll}{2}/u.test(text)

/** Words in capitals side by side are shouted or a brand ("ENERGY STAR"), not abbreviations. */
const standsInShouting = (text: string, start: number, end: number): boolean =>
  /\p{Lu}{4} $/u.test(text.slice(Math.max(0, start - 9), start)) ||
  /^ \p{Lu}{4,}(?!\p{Ll})/u.test(text.slice(end, end + longest))

/** The abbreviations of a text, none where all of it is in capitals: there every word looks like one. */
export const abbreviationsIn = (text: string): Abbreviation[] => {
  if (isShouted(text) && wordsOf(text).length > 2) return []
  return [...text.matchAll(shaped)]
    .map(({ 0: found, index }) => ({
      text: found,
      letters: found.replaceAll(/[.&]/g, '').replace(/(?<=\p{Lu})s$/u, ''),
      start: index,
      end: index + found.length,
    }))
    .filter(({ letters, start, end }) => {
      // A word to be dialled: "1-800-GO-PARKS".
      if (/\d{3}[-.](?:[\p{Lu}\d]+-)*$/u.test(text.slice(Math.max(0, start - longest), start))) return false
      const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0
      return (
        capitals >= 3 &&
        letters.length <= longest &&
        !isRoman(letters) &&
        !(capitals > 3 && standsInShouting(text, start, end))
      )
    })
}

/** How many letters may stand within words and not at their beginning: in short abbreviations chance would find them anywhere. */
const withinWords = (letters: string): number => letters.length - 3

/** Whether the words from here on spell the letters, each word by its beginning; words without meaning may be left out. */
const spells = (
  words: readonly Word[],
  at: number,
  letters: string,
  stop: ReadonlySet<string>,
  within: number,
): boolean => {
  if (letters === '') return true
  const word = words[at]
  if (!word) return false
  const most = Math.min(4, letters.length, word.folded.length, within + 1)
  for (let taken = 1; taken <= most; taken += 1) {
    if (word.folded[taken - 1] !== letters[taken - 1]) break
    if (spells(words, at + 1, letters.slice(taken), stop, within - taken + 1)) return true
  }
  return stop.has(word.folded) && spells(words, at + 1, letters, stop, within)
}

/** Whether letters stand in this order in a text, the first of them at the beginning of a word. */
const runsThrough = (text: string, letters: string): boolean =>
  wordsOf(text).some(({ folded, start }) => {
    if (folded[0] !== letters[0]) return false
    let at = start
    return [...letters].every((letter) => {
      at = text.indexOf(letter, at) + 1
      return at > 0
    })
  })

const foldedText = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether the beginnings of the words, in order, are most of the letters: "Canadian Transport Emergency Centre" of CANUTEC. */
const isMadeOf = (phrase: string, letters: string, stop: ReadonlySet<string>): boolean => {
  const initials = wordsOf(phrase)
    .filter(({ folded }) => !stop.has(folded))
    .map(({ folded }) => folded[0])
    .slice(-letters.length)
  if (initials.length * 2 < letters.length) return false
  let at = 0
  return initials.every((initial) => {
    at = letters.indexOf(initial ?? '', at) + 1
    return at > 0
  })
}

/** How many of three initials have to be among the letters of another language: "très haute fréquence (VHF)". */
const mostOf = 2 / 3

const sharesMost = (initials: readonly string[], letters: string): boolean => {
  if (initials.length < letters.length) return false
  const left = [...letters]
  const shared = initials.filter((initial) => {
    const at = left.indexOf(initial)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return shared.length >= letters.length * mostOf
}

/** Whether as many words as letters stand before it, most of whose initials they are: it abbreviates them in another language. */
const isOfOtherLanguage = (phrase: string, letters: string, stop: ReadonlySet<string>): boolean => {
  const words = wordsOf(phrase).map(({ folded }) => folded)
  // "Très" is a small word, and yet stands for the V of VHF.
  const longer = words.filter((word) => !stop.has(word) || word.length > 3)
  return [longer, words.filter((word) => !stop.has(word))].some((some) =>
    sharesMost(
      some.slice(-letters.length).map((word) => word[0] ?? ''),
      letters,
    ),
  )
}

/** What stands before the bracket that a place of the text begins in; undefined where it does not. */
const beforeBracket = (text: string, start: number): string | undefined => {
  const opening = /[([]\s{0,2}["“«]?\s{0,2}$/.exec(text.slice(Math.max(0, start - 6), start))
  if (!opening) return undefined
  const end = start - opening[0].length
  return text.slice(Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf(')', end - 1)) + 1, end)
}

/** Full words beside it: "(ABC)" after them, or "ABC (full words)". */
const standsBesideItsWords = (
  text: string,
  { start, end, letters }: Abbreviation,
  stop: ReadonlySet<string>,
): boolean => {
  const low = foldedText(letters)
  const before = beforeBracket(text, start)
  if (before !== undefined && /^["”»]?\s*[)\]]/.test(text.slice(end))) {
    const near = foldedText(before)
      .trim()
      .split(/\s+/)
      .slice(-letters.length * 2 - 6)
      .join(' ')
    if (runsThrough(near, low) || isMadeOf(near, low, stop) || isOfOtherLanguage(near, low, stop)) return true
  }
  const within = /^s?\s{0,2}\(([^()]{6,200})\)/u.exec(text.slice(end))?.[1]
  return within !== undefined && runsThrough(foldedText(within), low)
}

/** A small word does not begin what is abbreviated: "de l’association" is not DAS. */
const isSpelledIn = (
  words: readonly Word[],
  letters: string,
  { stopWords, general }: LanguagePack,
): boolean => {
  const others = words.filter(({ folded }) => folded !== letters)
  // Rights that have laws of their own are abbreviated together: "Access to Information Act and Privacy Act" is ATIP.
  const small = stopWords.union(general.laws)
  return others.some(
    ({ folded }, at) =>
      folded[0] === letters[0] &&
      !stopWords.has(folded) &&
      spells(others, at, letters, small, withinWords(letters)),
  )
}

/** Whether it is an ordinary word that is only shouted here: elsewhere it stands in small letters. */
const isWordIn = (words: readonly Word[], letters: string): boolean =>
  words.some(({ folded, text }) => folded === letters && /^\p{Lu}?\p{Ll}+$/u.test(text))

/** A text with what is read in it, so that it is read once for all abbreviations. */
export type ReadText = {
  text: string
  words: readonly Word[]
  abbreviations: readonly Abbreviation[]
}

export const readText = (text: string): ReadText => ({
  text,
  words: wordsOf(text),
  abbreviations: abbreviationsIn(text),
})

/** Whether one of the texts says in full words what the abbreviation stands for. */
export const isExplained = (
  abbreviation: Abbreviation,
  texts: readonly ReadText[],
  pack: LanguagePack,
): boolean => {
  const letters = foldedText(abbreviation.letters)
  return texts.some(
    ({ text, words, abbreviations }) =>
      isWordIn(words, letters) ||
      isSpelledIn(words, letters, pack) ||
      abbreviations
        .filter((other) => other.letters === abbreviation.letters)
        .some((other) => standsBesideItsWords(text, other, pack.stopWords)),
  )
}
