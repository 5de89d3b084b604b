import { muchAlike, ownWords, somewhatAlike, theSame } from './beside.ts'
import type { Compared } from './compared.ts'
import { likeness, tellingIn, type Weighed } from './likeness.ts'

const wordForWord = 1
/** Beside a word that one of them hyphenates or spells otherwise. */
const almostWordForWord = 0.9
/** A text of so many words is no phrase that happens to fit. */
const ownText = 8
/** One word of three may stand in a text by chance. */
const hardlyOwn = 0.4
/** Names of one kind of thing: "type certificate for a product", "approval of a part for a product". */
const ofOneKind = 0.25
/** Words that a framework, an agreement or a form adds to what it is called: "terms and conditions". */
const mostAround = 2
/** A text of so many words that most services do not share is written for one service. */
const longText = 15

const shareIn = (text: Weighed, stems: readonly string[]): number =>
  stems.length === 0 ? 0 : stems.filter((stem) => text.has(stem)).length / stems.length

/** A long text that belongs to the other, under a name that has nothing to do with either. */
export const isMisplaced = (one: Compared, other: Compared): boolean => {
  const [{ body }, own, ofOther] = [one.said(), tellingIn(one.name), tellingIn(other.name)]
  return (
    own.length > 0 &&
    own.every((stem) => !other.name.has(stem)) &&
    tellingIn(body).length >= longText &&
    likeness(body, other.said().body) >= theSame &&
    shareIn(body, own) === 0 &&
    shareIn(body, ofOther) > 0
  )
}

/** Whether a text takes up all that only the other is called, and little of what only the one is called. */
const speaksOfOther = (one: Compared, other: Compared, most: number): boolean => {
  const { body } = one.said()
  return shareIn(body, ownWords(one, other)) <= most && shareIn(body, ownWords(other, one)) === 1
}

/** Word for word the other's text, which takes up what the other is called and not what the one is. */
export const isToldAsOther = (one: Compared, other: Compared): boolean => {
  const names = likeness(one.name, other.name)
  if (names < ofOneKind) return false
  const [{ body }, { body: ofOther }] = [one.said(), other.said()]
  const bodies = likeness(body, ofOther)
  if (names >= muchAlike && bodies >= wordForWord && speaksOfOther(one, other, somewhatAlike)) return true
  return (
    tellingIn(body).length >= ownText && bodies >= almostWordForWord && speaksOfOther(one, other, hardlyOwn)
  )
}

/** All that it says of itself is what the other is called: "Terms and conditions of the framework for ocean science". */
export const isToldByName = (one: Compared, other: Compared): boolean => {
  const called = tellingIn(other.name)
  if (called.length < 3) return false
  const { body } = one.said()
  return tellingIn(body).length <= called.length + mostAround && shareIn(body, called) === 1
}
