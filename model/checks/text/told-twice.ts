import { muchAlike, ownWords, somewhatAlike, theSame } from './beside.ts'
import type { Compared } from './compared.ts'
import { likeness, tellingIn, type Weighed } from './likeness.ts'

const wordForWord = 1
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

/** Word for word the other's text, which takes up what the other is called and not what the one is. */
export const isToldAsOther = (one: Compared, other: Compared): boolean => {
  const { body } = one.said()
  return (
    likeness(one.name, other.name) >= muchAlike &&
    likeness(body, other.said().body) >= wordForWord &&
    shareIn(body, ownWords(one, other)) <= somewhatAlike &&
    shareIn(body, ownWords(other, one)) === 1
  )
}
