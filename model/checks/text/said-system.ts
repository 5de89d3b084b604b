import type { LanguagePack, TechnicalWords } from '../language-packs/language-pack.ts'
import { firstSentenceEnd } from './sentences.ts'
import type { Span } from './technology.ts'
import { type Run, runsOf, spanOf, type Word, wordsOf } from './words.ts'

/** "... is a shared national reporting system": the kind stands within so many words. */
const longestKind = 8

/** Longer names say what is given. */
const longestBrand = 5

/** The words of a name as codes are written: four capitals or more, or capitals within. */
const codeShape = /^(?:\p{Lu}{4,}\p{N}*|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u

/** A code that stands for itself, not for words of the name or for its provider. */
const codesIn = (words: readonly Word[], pack: LanguagePack, known: ReadonlySet<string>): Word[] => {
  const initials = words.filter(({ folded }) => !pack.stopWords.has(folded)).map(({ folded }) => folded[0])
  return words.filter(
    ({ text, folded }) =>
      codeShape.test(text) &&
      !known.has(folded) &&
      !pack.knownAbbreviations.has(text) &&
      !initials.join('').includes(folded),
  )
}

const standAt = (words: readonly Word[], at: number, phrase: readonly Word[]): boolean =>
  phrase.every(({ folded }, step) => words[at + step]?.folded === folded)

/** The words after "is" and the kind of system among them, where a text goes on, after a phrase, by calling it one. */
const calledSystem = (
  phrase: readonly Word[],
  text: string,
  { being, saidSystems }: TechnicalWords,
): { said: readonly Word[]; kind: Run } | undefined => {
  const words = wordsOf(text)
  const at = words.findIndex((_, from) => standAt(words, from, phrase))
  const verb = words[at + phrase.length]
  if (at < 0 || !verb || !being.has(verb.folded)) return undefined
  const said = words.slice(at + phrase.length + 1, at + phrase.length + longestKind)
  const [kind] = runsOf(said, saidSystems)
  if (!kind || /[.;:]\s/.test(text.slice(verb.start, spanOf(said, kind).end))) return undefined
  return { said, kind }
}

/** "The HARBOURX platform", "HARBOURX, a platform": the kind stands beside the code, and needs no verb. */
const standsBesideKind = (
  code: Word,
  text: string,
  { containers, stores, doubtfulSystems, saidBefore, saidSystems, headIs }: TechnicalWords,
): boolean => {
  const words = wordsOf(text)
  const kinds = [containers, stores, doubtfulSystems].flatMap((phrases) => runsOf(words, phrases))
  return words.some(({ folded, end }, at) => {
    if (folded !== code.folded) return false
    if (kinds.some(({ from, to }) => (headIs === 'last' ? from === at + 1 : to === at))) return true
    if (!/^,\s/.test(text.slice(end)) || !saidBefore.has(words[at + 1]?.lower ?? '')) return false
    const aside = words.slice(at + 1, at + longestKind)
    const [kind] = runsOf(aside, saidSystems)
    return kind !== undefined && !/[.;:,]\s/.test(text.slice(aside[0]?.start, aside[kind.to - 1]?.end))
  })
}

const isCodeOfSystem = (code: Word, text: string, technical: TechnicalWords): boolean =>
  calledSystem([code], text, technical) !== undefined || standsBesideKind(code, text, technical)

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

/** "The Herald Tool": a word of a name and the kind, both with a capital, are the name of a system. */
const standsInBrand = (
  [brand]: readonly Word[],
  text: string,
  { technical: { containers, stores, doubtfulSystems, headIs }, units: { particles } }: LanguagePack,
): boolean => {
  const words = wordsOf(text)
  return [containers, stores, doubtfulSystems]
    .flatMap((phrases) => runsOf(words, phrases))
    .some(({ from, to }) => {
      if (!isCapital(words[from])) return false
      const after = words.slice(to).find(({ folded }) => !particles.has(folded))
      const beside = headIs === 'last' ? words[from - 1] : after
      // "L’Outil de suivi": behind a small word only the kind has a capital.
      const isName = isCapital(beside) || (beside !== words[to] && headIs === 'first')
      return beside?.folded === brand?.folded && isName
    })
}

/** So many words may stand between "is" and the kind of a system by its whole name: "is a new platform". */
const nearestKind = 4

/** A name of several words that the description begins with and calls a platform: it is a brand, whatever its words hint at. */
const isCalledPlatform = (words: readonly Word[], text: string, pack: LanguagePack): boolean => {
  const { technical } = pack
  if (technical.platforms === null) return false
  const [head] = technical.headIs === 'last' ? words.slice(-1) : words
  const isKind = [
    technical.containers,
    technical.stores,
    technical.doubtfulSystems,
    technical.informing,
  ].some((kinds) => kinds.has(head?.folded ?? ''))
  // "The open data platform is a platform": its name says the kind, and what it is for.
  if (isKind || words.length > longestBrand) return false
  const called = calledSystem(words, text, { ...technical, saidSystems: technical.platforms })
  return called !== undefined && called.kind.from < nearestKind
}

/** What a name calls by a code, or by a name that the description calls a system: "HARBOUR-X is the system in which ...". */
export const findSaidSystem = (
  name: string,
  description: string,
  pack: LanguagePack,
  known: ReadonlySet<string>,
): Span | undefined => {
  const { technical } = pack
  const words = wordsOf(name)
  if (words.length === 0 || runsOf(words, technical.help).length > 0) return undefined
  const first = firstSentenceEnd(description, pack.pointed)
  const second = first + firstSentenceEnd(description.slice(first), pack.pointed)
  const codes = codesIn(words, pack, known)
  const code = codes.find((word) => isCodeOfSystem(word, description.slice(0, second), technical))
  if (code) return { start: code.start, end: code.end }
  // Several plain words say what is given, whatever the description calls it; one word alone may be a brand.
  if (words.length > 1 && isCalledPlatform(words, description.slice(0, first), pack))
    return { start: 0, end: name.length }
  const isOne = !/\s/.test(name.trim()) && description.toLowerCase().includes(name.trim().toLowerCase())
  if (!isOne) return undefined
  const isSystem = calledSystem(words, description, technical) || standsInBrand(words, description, pack)
  return isSystem ? { start: 0, end: name.length } : undefined
}
