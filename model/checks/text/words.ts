/** A word as it stands in a text: letters and digits; hyphens, apostrophes and points end it. */
export type Word = {
  /** As it is written. */
  text: string
  /** In lower case, accents kept. */
  lower: string
  /** In lower case, without accents. */
  folded: string
  start: number
  end: number
}

const withoutAccents = (text: string): string =>
  // Most words are plain letters: only the others pay for being taken apart.
  /[^\u0020-\u007E]/.test(text)
    ? text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe')
    : text

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: found, index }) => {
    const lower = found.toLowerCase()
    return {
      text: found,
      lower: lower.normalize('NFC'),
      folded: withoutAccents(lower),
      start: index,
      end: index + found.length,
    }
  })

/** Words given as one string, for lexicons that read as prose: `listed('report ticket')`. */
export const listed = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')

/** A lexicon of single words, as they are written in it. */
export const wordSet = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap(listed))

/** Phrases of one or several words, without accents and case, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** A lexicon of phrases, one a line or parted by commas. */
export const phrasesOf = (...lists: string[]): Phrases => {
  const phrases = lists
    .flatMap((list) => list.split(/[\n,]/))
    .map((phrase) => wordsOf(phrase).map(({ folded }) => folded))
    .filter((words) => words.length > 0)
  const byFirst = Map.groupBy(phrases, ([first = '']) => first)
  // The longest first, so that "virtual machine host" is found before "virtual machine".
  return new Map(
    [...byFirst].map(([first, those]) => [first, those.toSorted((one, two) => two.length - one.length)]),
  )
}

/** How many words of a phrase of the lexicon stand at this place; 0 where none does. */
export const phraseAt = (words: readonly Word[], at: number, phrases: Phrases): number =>
  phrases
    .get(words[at]?.folded ?? '')
    ?.find((phrase) => phrase.every((word, offset) => words[at + offset]?.folded === word))?.length ?? 0

/** A place in a text: a run of its words. */
export type Run = { from: number; to: number }

/** Where phrases of the lexicon stand, from left to right, none within another. */
export const runsOf = (words: readonly Word[], phrases: Phrases): Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(words, at, phrases)
    if (length === 0) continue
    runs.push({ from: at, to: at + length })
    at += length - 1
  }
  return runs
}

/** A run without the small words at its end: of "office of" the office. */
export const trimmed = (words: readonly Word[], { from, to }: Run, small: ReadonlySet<string>): Run => {
  let end = to
  while (end > from + 1 && small.has(words[end - 1]?.folded ?? '')) end -= 1
  return { from, to: end }
}

/** Where a run of words begins and ends in its text. */
export const spanOf = (words: readonly Word[], { from, to }: Run): { start: number; end: number } => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
})
