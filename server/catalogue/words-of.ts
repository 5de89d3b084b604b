import { fold } from '#server/kernel/folding.ts'
import { cut } from './cut.ts'

/** A length that no database refuses to index; what is longer is found by its beginning. */
const longestWord = 60

/** The words of a text, folded: letters, digits and the marks upon them, nothing that could be an operator. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => cut(word, longestWord))
