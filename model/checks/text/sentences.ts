/** What may end a sentence: marks before a space, a quotation mark or a bracket; an empty line. */
const marks = /(?<![.!?…])[.!?…]+(?=["'»”)\]]*(?:\s|$))|\n\s*\n/g

/** Longer words are no abbreviations. */
const longestPointed = 12

/** A point after an abbreviation, an initial, or before a small letter ends no sentence. */
const isInside = (before: string, rest: string, pointed: ReadonlySet<string>): boolean => {
  const word = /[\p{L}\p{N}]+$/u.exec(before.slice(-longestPointed))?.[0] ?? ''
  const isAbbreviated = /^\p{L}$/u.test(word) || pointed.has(word.toLowerCase())
  return rest !== '' && (isAbbreviated || /^\p{Ll}/u.test(rest))
}

/** Where the first sentence of a text ends, its mark included. */
export const firstSentenceEnd = (text: string, pointed: ReadonlySet<string>): number => {
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const end = index + mark.length
    const before = text.slice(0, index)
    if (before.trim() === '') continue
    if (mark === '.' && isInside(before, text.slice(end).trimStart(), pointed)) continue
    return end
  }
  return text.length
}
