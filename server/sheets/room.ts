import type { AppError } from '#server/kernel/errors.ts'
import { fileRefusal } from './file-refusal.ts'

/** How many rows, columns and cells an upload may hold; what lies beyond is no list of services. */
export const mostRows = 100_000
export const mostColumns = 500
export const mostCells = 2_000_000
/** How many bytes the packed files of an upload may unpack to, all of their parts together. */
const mostUnpacked = 64 * 1024 * 1024
/** What spreadsheet programs hold in one cell. */
const longestCell = 32_767

/** How much more the files of an upload may hold: one room for all, or many small files would take what one may not. */
export type Room = { rows: number; cells: number; bytes: number }
export const newRoom = (): Room => ({ rows: mostRows, cells: mostCells, bytes: mostUnpacked })

export const tooMany = (file: string): AppError => fileRefusal('file-long', { file }, { code: 'too_large' })

/** Takes room for a row of so many cells. */
export const takeRoom = (room: Room, file: string, cells: number): void => {
  room.rows -= 1
  room.cells -= cells
  if (room.rows < 0 || room.cells < 0 || cells > mostColumns) throw tooMany(file)
}

export const unpacksToTooMuch = (file: string): AppError =>
  fileRefusal('file-large', { file }, { code: 'too_large' })

/** Whether unpacking ended where the room did. */
export const isPastRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** How far unpacking may go, as zlib takes it. */
export const unpackLimit = ({ bytes }: Room): { maxOutputLength: number } => ({
  maxOutputLength: Math.max(1, bytes),
})

/** Takes room for what was unpacked. */
export const takeBytes = (room: Room, file: string, bytes: number): void => {
  room.bytes -= bytes
  if (room.bytes < 0) throw unpacksToTooMuch(file)
}

/** The text of a cell, as much of it as spreadsheet programs hold. */
export const cellText = (text: string): string =>
  text.length > longestCell ? text.slice(0, longestCell).toWellFormed() : text

/** The name of a sheet or of a file within a zip, which files can make as long as they like. */
export const shortName = (name: string): string =>
  name.length > 350 ? name.slice(-350).toWellFormed() : name
