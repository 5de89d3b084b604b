import { diffArrays } from 'diff'
import { splitsCharacter } from './splits-character.ts'

/** A passage of a text: offsets in UTF-16 code units, `to` excluded, never within a character. */
export type TextRange = { from: number; to: number }

/** A stretch that both texts share. */
type Kept = { before: number; after: number; length: number }

/** Words, numbers, spaces, and every other character by itself. */
const tokensOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*|\p{N}+|\s+|[^]/gu) ?? []

/** Texts that differ in more words than this are told apart by their ends alone. */
const mostEdits = 1500

const commonHead = (one: string, other: string): number => {
  const longest = Math.min(one.length, other.length)
  let length = 0
  while (length < longest && one[length] === other[length]) length += 1
  return splitsCharacter(one, length) || splitsCharacter(other, length) ? length - 1 : length
}

const commonTail = (one: string, other: string, longest: number): number => {
  let length = 0
  while (length < longest && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1
  const splits = splitsCharacter(one, one.length - length) || splitsCharacter(other, other.length - length)
  return splits ? length - 1 : length
}

/** What is left of a reworded stretch at its two ends: a word that got another ending is still that word. */
const keptEnds = (
  { before, after }: { before: number; after: number },
  gone: string,
  come: string,
): Kept[] => {
  const head = commonHead(gone, come)
  const tail = commonTail(gone, come, Math.min(gone.length, come.length) - head)
  return [
    { before, after, length: head },
    { before: before + gone.length - tail, after: after + come.length - tail, length: tail },
  ].filter(({ length }) => length > 0)
}

const keptIn = (before: string, after: string): Kept[] => {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits })
  if (!changes) return keptEnds({ before: 0, after: 0 }, before, after)
  const kept: Kept[] = []
  const at = { before: 0, after: 0 }
  let [gone, come] = ['', '']
  const flush = (): void => {
    kept.push(...keptEnds(at, gone, come))
    at.before += gone.length
    at.after += come.length
    gone = ''
    come = ''
  }
  for (const { removed, added, value } of changes) {
    const text = value.join('')
    if (removed) gone += text
    else if (added) come += text
    else {
      flush()
      kept.push({ ...at, length: text.length })
      at.before += text.length
      at.after += text.length
    }
  }
  flush()
  return kept
}

/** The places in the later text to which the units of the passage went, in order; units that are gone are left out. */
const placesOf = (kept: readonly Kept[], { from, to }: TextRange): number[] =>
  kept.flatMap(({ before, after, length }) => {
    const start = Math.max(from, before)
    const end = Math.min(to, before + length)
    return Array.from({ length: Math.max(0, end - start) }, (_, index) => after + start - before + index)
  })

const isLetter = (text: string, place: number): boolean => /[\p{L}\p{N}]/u.test(text[place] ?? '')

/** Whether the passage is cut off within a word, at its start and at its end. */
const cutsOf = (text: string, { from, to }: TextRange): string =>
  [from, to].map((place) => isLetter(text, place - 1) && isLetter(text, place)).join(' ')

function* occurrencesOf(quotation: string, text: string): Generator<TextRange> {
  for (let from = text.indexOf(quotation); from >= 0; from = text.indexOf(quotation, from + 1))
    yield { from, to: from + quotation.length }
}

/** The passage word for word where it went to; a place that only holds other text of before does not count. */
const movedTo = (passage: Passage, kept: readonly Kept[], places: readonly number[]): TextRange | null => {
  const { before, after, range } = passage
  const own = new Set(places)
  const others = new Set(placesOf(kept, { from: 0, to: before.length }).filter((place) => !own.has(place)))
  const expected = places[0] ?? kept.findLast((piece) => piece.before <= range.from)?.after ?? 0
  const found = [...occurrencesOf(before.slice(range.from, range.to), after)].filter((occurrence) => {
    const units = Array.from({ length: range.to - range.from }, (_, index) => occurrence.from + index)
    return cutsOf(after, occurrence) === cutsOf(before, range) && !units.every((place) => others.has(place))
  })
  const [nearest] = found.toSorted(
    (one, other) => Math.abs(one.from - expected) - Math.abs(other.from - expected),
  )
  return nearest ?? null
}

type Passage = { before: string; after: string; range: TextRange }

const lengthWithoutSpace = (text: string): number => text.replaceAll(/\s/g, '').length

/** What is left of a passage that was reworded: from its first to its last word, if at least half of it stands. */
const leftOf = ({ before, after, range }: Passage, places: readonly number[]): TextRange | null => {
  const standing = places.filter((place) => /\S/.test(after[place] ?? ''))
  const [first, last] = [standing[0], standing.at(-1)]
  const whole = lengthWithoutSpace(before.slice(range.from, range.to))
  if (first === undefined || last === undefined || standing.length * 2 < whole) return null
  return { from: first, to: last + 1 }
}

const isInOnePiece = (places: readonly number[], { from, to }: TextRange): boolean =>
  places.length === to - from && (places.at(-1) ?? 0) - (places[0] ?? 0) === to - from - 1

/**
 * Where a passage of a text stands after the text was edited; null where it is gone. A passage that was moved whole is
 * found where it is now, one that was reworded is what is left of it while at least half of it stands.
 */
export const mapRange = (before: string, after: string, range: TextRange): TextRange | null => {
  if (before === after) return range
  const passage = { before, after, range }
  const kept = keptIn(before, after)
  const places = placesOf(kept, range)
  if (isInOnePiece(places, range)) {
    const from = places[0] ?? 0
    return { from, to: from + range.to - range.from }
  }
  return movedTo(passage, kept, places) ?? leftOf(passage, places)
}
