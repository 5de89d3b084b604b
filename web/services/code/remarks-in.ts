import { Lexer } from 'yaml'
import type { Mark } from './code-marks.ts'

/** What the lexer says of the next piece, and what is no piece of the text itself. */
const scalarFollows = '\u001F'
const signals = new Set([scalarFollows, '\u0002', '\u0018'])

/** The remarks of a YAML text: what follows a # that is no part of a value. */
export const remarksIn = (text: string): Mark[] => {
  const found: Mark[] = []
  let from = 0
  let inScalar = false
  for (const piece of new Lexer().lex(text)) {
    if (!inScalar && piece.startsWith('#')) found.push({ from, to: from + piece.length })
    inScalar = piece === scalarFollows
    if (!signals.has(piece)) from += piece.length
  }
  return found
}
