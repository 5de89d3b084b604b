/** One row as a file has it; `number` counts as spreadsheets do, the first row being 1. */
export type SheetRow = { number: number; cells: readonly string[] }

/** A cell that holds no value: a formula that failed, or one whose result the file does not keep. */
export type BrokenCell = { row: number; column: number; code: 'formula-failed' | 'formula-unknown' }

/** A sheet as it was read: everything in it is text, as a reader of the spreadsheet sees it. */
export type Sheet = {
  /** The file it stands in. */
  file: string
  /** Its name; that of the file where the format knows no sheets. */
  name: string
  rows: readonly SheetRow[]
  broken?: readonly BrokenCell[]
  /** Whether it is of what stands in the workspace, and not of the file. */
  isStanding?: boolean
}

/** The letters that spreadsheets call a column by: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Which column letters name, from 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1

/** Words as they are compared: case, accents, kinds of spaces and apostrophes make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const longestName = 80

/** A name of definitions as code, made from words; empty where they hold no letter or digit. */
export const nameFrom = (words: string): string =>
  folded(words)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replaceAll(/^-+|-+$/g, '')

/**
 * Gives names that are not taken: the one asked for, or the first of name-2, name-3, ... that is free. Remembers how
 * far it has counted, since a file may call all its rows the same.
 */
export const freeNames = (taken: { has: (name: string) => boolean }): ((name: string) => string) => {
  const given = new Set<string>()
  const counts = new Map<string, number>()
  return (name) => {
    let count = counts.get(name) ?? 1
    const free = (): string => (count === 1 ? name : `${name}-${count}`)
    while (taken.has(free()) || given.has(free())) count += 1
    counts.set(name, count)
    given.add(free())
    return free()
  }
}
