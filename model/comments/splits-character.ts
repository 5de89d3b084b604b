const isHigh = (unit: string | undefined): boolean => unit !== undefined && /[\uD800-\uDBFF]/.test(unit)
const isLow = (unit: string | undefined): boolean => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit)

/** Whether a place lies within a character that takes two code units. */
export const splitsCharacter = (text: string, place: number): boolean =>
  isHigh(text[place - 1]) && isLow(text[place])
