import { neutralised } from '#model/sheets/neutral-cell.ts'

/** Puts rows into the clipboard so that they can be pasted into a spreadsheet. */
export const copyRows = (rows: readonly (readonly string[])[]): Promise<void> =>
  navigator.clipboard.writeText(
    rows.map((row) => row.map((cell) => neutralised(cell.replaceAll(/\s+/g, ' '))).join('\t')).join('\n'),
  )
