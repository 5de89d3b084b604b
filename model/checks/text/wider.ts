import {
  areAboutOtherRights,
  fewWords,
  isSaidByOther,
  mostlyAlike,
  muchAlike,
  ownWords,
  sayAnother,
  sayWhose,
  somewhatAlike,
  theSame,
} from './beside.ts'
import type { Compared, Said } from './compared.ts'
import { likeness, tellingIn, type Weighed } from './likeness.ts'

const alsoSaid = 0.2
const manyWords = 25

/** Beside what both are called, the narrower one's name says only what the wider one says that it does as well. */
const holdsAll = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(wider.name)
  const more = ownWords(narrower, wider)
  return (
    own.length > 0 &&
    more.length > 0 &&
    own.every((stem) => narrower.name.has(stem)) &&
    more.every((stem) => wider.said().body.has(stem)) &&
    // One word is often of another thing: "operational systems", "operational information".
    (own.length > 1 || isSaidByOther(narrower.said(), wider.said()))
  )
}

/** The name of the wider one is the last part of the narrower one's. */
const endsWith = ({ part }: Compared, wider: Compared): boolean => {
  if (!part || wider.part) return false
  const own = tellingIn(wider.name)
  return own.length >= 2 && own.length === tellingIn(part).length && own.every((stem) => part.has(stem))
}

/** The name of the wider one ends the narrower one's, which says no more than it of itself. */
const isPartOf = (wider: Compared, narrower: Compared): boolean =>
  endsWith(narrower, wider) && isSaidByOther(narrower.said(), wider.said(), muchAlike)

/** The wider one's name lists what the narrower one is called, and both say the same: "Lands and waters", "Waters". */
export const lists = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(narrower.name)
  const isWithin =
    own.length > 0 &&
    own.length < tellingIn(wider.name).length &&
    own.every((stem) => wider.name.has(stem)) &&
    narrower.general.size === 0
  if (!isWithin || !wider.said().isList || sayWhose(wider.said(), narrower.said())) return false
  const bodies = likeness(wider.said().body, narrower.said().body)
  return bodies >= (sayAnother(wider, narrower) ? theSame : mostlyAlike)
}

/** Whether one gives no name that the other lacks; what the other abbreviates is no other name, and no part of it is. */
const saysNobodyElse = ({ properNames }: Said, { mentioned }: Said): boolean => {
  const more = [...properNames.difference(mentioned)]
  const isAbbreviated = (name: string): boolean =>
    mentioned.has(
      name
        .split(' ')
        .map(([letter = '']) => letter)
        .join('')
        .toUpperCase(),
    )
  const abbreviated = more.filter((name) => name.includes(' ') && isAbbreviated(name))
  return more.every((name) => abbreviated.some((long) => long.split(' ').join(' ').includes(name)))
}

/** One says that it also pays for what the other is called and does: who needs money for that could ask for either. */
export const alsoPaysFor = (wider: Compared, narrower: Compared): boolean => {
  const own = tellingIn(narrower.name)
  return (
    wider.said().parting.money &&
    narrower.said().parting.money &&
    wider.said().also.some((clause) => {
      const telling = tellingIn(clause)
      const shared = telling.filter((stem) => narrower.said().stems.has(stem))
      const called = own.filter((stem) => clause.has(stem))
      return (
        called.length >= 1 &&
        shared.length >= 3 &&
        called.length >= own.length * somewhatAlike &&
        shared.length >= telling.length * alsoSaid
      )
    })
  )
}

/** Whether the words of a name begin with those of another, and go on. */
const goesOn = (name: Weighed, beginning: Weighed): boolean => {
  const all = tellingIn(name)
  const first = tellingIn(beginning)
  return first.length >= 2 && first.length < all.length && first.every((stem, at) => all[at] === stem)
}

/** The wider one's last part goes on in the narrower one's name with what the wider one says that it is for, too. */
export const beginsLike = (wider: Compared, narrower: Compared): boolean => {
  const { part } = wider
  if (!part || narrower.part || narrower.general.size > 0 || !goesOn(narrower.name, part)) return false
  const more = tellingIn(narrower.name).filter((stem) => !part.has(stem))
  const said = more.filter((stem) => wider.said().body.has(stem))
  return (
    said.length >= more.length * muchAlike &&
    wider.said().isOpen &&
    likeness(wider.said().body, narrower.said().body) >= somewhatAlike
  )
}

/** The narrower one's name ends with the wider one's, behind a programme or an office, and half of the texts is the same. */
export const endsLike = (wider: Compared, narrower: Compared): boolean => {
  if (wider.general.size > 0 || !endsWith(narrower, wider)) return false
  const bodies = likeness(wider.said().body, narrower.said().body)
  return bodies >= muchAlike && bodies < theSame && !sayWhose(wider.said(), narrower.said())
}

/** In few words one says only what the other says as well, its whole name included. */
export const saysNoMore = (wider: Compared, narrower: Compared): boolean => {
  const telling = tellingIn(narrower.said().body)
  const { stems, isOpen } = wider.said()
  return (
    telling.length > 0 &&
    telling.length <= fewWords &&
    narrower.general.size === 0 &&
    isOpen &&
    telling.every((stem) => stems.has(stem)) &&
    [...narrower.name.keys()].every((stem) => stems.has(stem)) &&
    likeness(wider.said().body, narrower.said().body) < theSame
  )
}

/** All that the narrower one says of itself is what the other is called. */
export const isDescribedBy = (wider: Compared, narrower: Compared): boolean => {
  const telling = tellingIn(narrower.said().body)
  const own = tellingIn(wider.name)
  return (
    own.length >= 2 &&
    telling.length <= fewWords &&
    own.every((stem) => narrower.said().body.has(stem)) &&
    telling.every((stem) => wider.said().stems.has(stem)) &&
    likeness(wider.said().body, narrower.said().body) < theSame
  )
}

/** What it says goes far beyond what the wider one says. */
const saysMuchMore = (narrower: Said, wider: Said): boolean => {
  const telling = tellingIn(narrower.body)
  const shared = telling.filter((stem) => wider.stems.has(stem))
  return telling.length > manyWords && shared.length < telling.length * somewhatAlike
}

/** The wider one takes up a long name to its last word: that it does that is no chance, whatever else the narrower one says. */
const saysWholeName = (wider: Compared, narrower: Compared): boolean =>
  tellingIn(wider.name).length >= 2 && ownWords(narrower, wider).length >= 3 && holdsAll(wider, narrower)

/** A wider service does what a narrower one is for: who needs that could ask for either. */
export const holds = (wider: Compared, narrower: Compared): boolean =>
  // Who asks about one thing or as one group is not served by whoever answers everybody.
  wider.general.size === 0 &&
  (holdsAll(wider, narrower) || isPartOf(wider, narrower)) &&
  wider.said().isOpen &&
  // In the same words both say how they are given, and not what.
  likeness(wider.said().body, narrower.said().body) < theSame &&
  (saysWholeName(wider, narrower) ||
    // Names that only the narrower one gives say for whom it does it: not for everybody whom the wider one serves.
    (saysNobodyElse(narrower.said(), wider.said()) && !saysMuchMore(narrower.said(), wider.said()))) &&
  !areAboutOtherRights(wider.said(), narrower.said())
