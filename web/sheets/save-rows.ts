import { neutralised } from '#model/sheets/neutral-cell.ts'
import { saveFile } from '#web/ui/save-file.ts'

const quoted = (text: string): string => `"${neutralised(text).replaceAll('"', '""')}"`

/** Lets the browser save rows as a CSV file that no spreadsheet program runs anything of. */
export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void => {
  const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
  // Spreadsheet programs take a file for UTF-8 where it begins with this mark.
  saveFile(name, `\uFEFF${text}`, 'text/csv')
}

/** Puts rows into the clipboard so that they can be pasted into a spreadsheet. */
export const copyRows = (rows: readonly (readonly string[])[]): Promise<void> =>
  navigator.clipboard.writeText(
    rows.map((row) => row.map((cell) => neutralised(cell.replaceAll(/\s+/g, ' '))).join('\t')).join('\n'),
  )
