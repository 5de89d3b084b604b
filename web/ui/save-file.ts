import { neutralised } from '#model/sheets/neutral-cell.ts'

const cellOf = (value: string | number): string => {
  const text = typeof value === 'string' ? neutralised(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV in UTF-8, with the mark by which spreadsheets know that. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

/** Has the browser save a text, or what is a file already, under this name. */
export const saveFile = (name: string, type: string, content: string | Blob): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The download has begun with the click; the text need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
