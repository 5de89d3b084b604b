/** Whether a text says anything; the text may still be being typed, so space around it counts for nothing. */
export const isSaid = (text: string): boolean => text.trim() !== ''

const longestQuotation = 120

/** A statement as it is quoted in a verdict: whole, or its beginning, at most 120 characters. */
export const quoted = (statement: string): string => {
  const line = statement.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= longestQuotation) return line
  const cut = line.slice(0, longestQuotation - 1)
  // A character outside the basic plane takes two units: half of one is no text.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
