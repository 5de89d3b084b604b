import { neutralised } from '#model/sheets/neutral-cell.ts'

const quoted = (text: string): string => `"${neutralised(text).replaceAll('"', '""')}"`

/** Lets the browser save rows as a CSV file that no spreadsheet program runs anything of. */
export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void => {
  const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Rows as they can be pasted into a spreadsheet. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => neutralised(cell.replaceAll(/\s+/g, ' '))).join('\t')).join('\n')
