import type { LanguagePack } from '../language-packs/language-pack.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { isNobodys } from './general.ts'
import { tellingIn, type Weighed, weighed } from './likeness.ts'
import { wordsOf } from './words.ts'

/** What a service says in its text of the organisation that stands in its name. */
export type Organisation = { isNamed: boolean; stems: ReadonlySet<string> }

/** Two capitalised words or more that belong together: "Health Canada", "Bureau du vérificateur général". */
const capitalised =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|the|for|de|du|des|la|et|à|au) )*\p{Lu}[\p{L}’'-]+)+/gu

/** One word that is a name by its shape: "StatBel". */
const branded = /(?<![\p{L}])\p{Lu}\p{Ll}+\p{Lu}\p{L}+/gu

/** A name of one word within a sentence: "in Ontario", "des Prairies". */
const placed = /(?<=\p{Ll}[ ’'])\p{Lu}\p{Ll}[\p{L}-]{2,}/gu

const bracketed = /\([^()]*\)/g

/** Abbreviations; those in brackets stand beside what they abbreviate, which is a name of its own where it is one. */
const abbreviatedIn = (text: string): string[] => {
  const beside = new Set(
    (text.match(bracketed) ?? [])
      .flatMap((bracket) => abbreviationsIn(bracket))
      .map(({ letters }) => letters),
  )
  return abbreviationsIn(text)
    .map(({ letters }) => letters)
    .filter((letters) => !beside.has(letters))
}

/** Whether a phrase tells nothing that the name does not; at the beginning of a sentence its first word is in capitals anyway. */
const repeats = (phrase: string, name: Weighed, pack: LanguagePack): boolean => {
  const telling = tellingIn(weighed(phrase, pack))
  const isSaid = (stem: string): boolean => name.has(stem)
  return telling.every(isSaid) || (telling.length > 2 && telling.slice(1).every(isSaid))
}

/** Words such as "agency" in the names that a text gives, and whether it gives any that its own name holds as well. */
export const organisationIn = (text: string, name: Weighed, pack: LanguagePack): Organisation => {
  const phrases = [...text.matchAll(capitalised), ...text.matchAll(placed)]
    .map(([phrase]) => phrase)
    .filter((phrase) => repeats(phrase, name, pack))
  const words = phrases
    .flatMap((phrase) => wordsOf(phrase))
    .filter(({ folded }) => pack.units.ofOthers.has(folded))
  return {
    isNamed: phrases.length > 0,
    stems: new Set(weighed(words.map((word) => word.text).join(' '), pack).keys()),
  }
}

/** Names of organisations and places that a text gives; what only repeats the name of the service tells nothing apart. */
export const properNamesIn = (text: string, name: Weighed, pack: LanguagePack): ReadonlySet<string> => {
  const isLaw = (phrase: string): boolean =>
    wordsOf(phrase).some(({ folded }) => pack.general.laws.has(folded))
  // A law names no organisation, and no word of it does: "the Privacy Act".
  const rest = text.replaceAll(capitalised, (phrase) => (isLaw(phrase) ? ' ' : phrase))
  const phrases = [...rest.matchAll(capitalised), ...rest.matchAll(branded), ...rest.matchAll(placed)]
    .filter(([phrase]) => !isLaw(phrase) && !isNobodys(phrase, pack) && !repeats(phrase, name, pack))
    .map(([phrase]) => [...weighed(phrase, pack).keys()].join(' '))
  return new Set([...phrases, ...abbreviatedIn(text).filter((letters) => !isNobodys(letters, pack))])
}
