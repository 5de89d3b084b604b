import { neutralised } from '#model/sheets/neutral-cell.ts'

const quoted = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const byteOrderMark = '\uFEFF'

/** Rows as CSV: UTF-8 with its mark, Windows line ends, and nothing that a spreadsheet program runs. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    byteOrderMark +
      rows.map((row) => `${row.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`).join(''),
  )
