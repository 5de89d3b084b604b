import type { Compared, Said } from './compared.ts'
import { likeness, tellingIn } from './likeness.ts'

// Found by reading pairs of real services; see the measurements of SD025.
export const somewhatAlike = 0.3
export const muchAlike = 0.5
export const mostlyAlike = 0.7
export const almostEqual = 0.75
export const theSame = 0.95
export const fewWords = 6

/** Words of a name that the other's name lacks. */
export const ownWords = ({ name }: Compared, { name: others }: Compared): string[] =>
  tellingIn(name).filter((stem) => !others.has(stem))

/** Each name has a word that the other lacks, and be it a word of all services: enquiries of businesses and about benefits. */
export const sayAnother = (one: Compared, other: Compared): boolean =>
  [...one.name.keys()].some((stem) => !other.name.has(stem)) &&
  [...other.name.keys()].some((stem) => !one.name.has(stem))

/** Each says for which organisation or place it is, and they are not the same: "media relations" of two agencies. */
export const sayWhose = (one: Said, other: Said): boolean =>
  one.properNames.difference(other.mentioned).size > 0 && other.properNames.difference(one.mentioned).size > 0

/** Each is about other rights: one law lets people see what an agency knows, another what it knows of them. */
export const areAboutOtherRights = (one: Said, other: Said): boolean =>
  one.rights.size > 0 && other.rights.size > 0 && one.rights.isDisjointFrom(other.rights)

/** One says in words of the other what it does; where it says little, some of them are enough. */
export const isSaidByOther = (one: Said, other: Said, most: number = mostlyAlike): boolean => {
  const telling = tellingIn(one.body)
  const shared = telling.filter((stem) => other.stems.has(stem))
  return shared.length >= telling.length * (telling.length <= fewWords ? somewhatAlike : most)
}

/** Names of the same words, whatever most services share. */
export const sameWords = (one: Compared, other: Compared): boolean => {
  const [ofOne, ofOther] = [tellingIn(one.name), tellingIn(other.name)]
  // A name of words that most services share is still the same name.
  const hasSaid = ofOne.length > 0 || likeness(one.name, other.name) >= theSame
  return hasSaid && ofOne.length === ofOther.length && ofOne.every((stem) => other.name.has(stem))
}
