const shortEnough = 240
const wordsAround = 8

const commonLength = (one: readonly string[], other: readonly string[]): number => {
  const longest = Math.min(one.length, other.length)
  let length = 0
  while (length < longest && one[length] === other[length]) length += 1
  return length
}

const cut = (words: readonly string[], start: number, end: number): string =>
  `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`

/** Where two texts differ, with a few words around it; short texts whole. */
export const changedPassage = (before: string, after: string): [before: string, after: string] => {
  if (before.length <= shortEnough && after.length <= shortEnough) return [before, after]
  const [earlier, later] = [before.split(' '), after.split(' ')]
  const head = commonLength(earlier, later)
  const tail = commonLength(earlier.slice(head).toReversed(), later.slice(head).toReversed())
  const start = Math.max(0, head - wordsAround)
  const endIn = (words: readonly string[]) => Math.min(words.length, words.length - tail + wordsAround)
  return [cut(earlier, start, endIn(earlier)), cut(later, start, endIn(later))]
}
