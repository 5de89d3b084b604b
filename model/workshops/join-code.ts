import { z } from 'zod'

/** Capitals and digits that nobody takes for one another, read aloud or from afar; without vowels they spell nothing. */
export const codeLetters = 'CDFGHJKMNPQRTVWXY34679'
export const codeLength = 6

/** A new code, out of numbers below `codeLetters.length` that somebody draws by chance. */
export const codeFrom = (draw: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => codeLetters.charAt(draw(codeLetters.length))).join('')

/** A code as it is typed: in small letters, too, and with spaces or hyphens between. */
export const JoinCode = z
  .string()
  .max(30)
  .overwrite((typed) => typed.replaceAll(/[\s-]/g, '').toUpperCase())
  .regex(new RegExp(`^[${codeLetters}]{${codeLength}}$`), {
    error: 'must be the six characters on the screen',
  })

/** A code as it is read: in two halves. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
