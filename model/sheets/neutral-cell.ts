// What a spreadsheet program takes for the beginning of a formula, or for something to jump over before one.
const opening = /^'*[=+\-@\t\r]/
const opened = /^'+[=+\-@\t\r]/
const isPlainNumber = (text: string): boolean => /^-\d{1,15}(\.\d+)?$/.test(text)

/** A cell of a CSV file that no spreadsheet program runs as a formula: an apostrophe stands before it. */
export const neutralised = (text: string): string =>
  opening.test(text) && !isPlainNumber(text) ? `'${text}` : text

/** A cell of a workbook, where text is never run: only what would be taken for a neutralised cell is made one. */
export const guarded = (text: string): string => (opened.test(text) ? `'${text}` : text)

/** The cell as it was before it was neutralised. */
export const restored = (text: string): string => (opened.test(text) ? text.slice(1) : text)
