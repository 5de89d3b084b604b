import { neutralised } from '#model/sheets/neutral-cell.ts'

/** Rows as they can be pasted into a spreadsheet. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => neutralised(cell.replaceAll(/\s+/g, ' '))).join('\t')).join('\n')
