import type { Sheet } from '#model/sheets/sheet.ts'
import { fileRefusal } from './file-refusal.ts'
import { type Guessed, readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { newRoom, type Room, shortName } from './room.ts'
import { unpackZip } from './unpack-zip.ts'
import { gunzip } from './unpack-gzip.ts'

export type SentFile = { name: string; bytes: Uint8Array }

/** What files hold: their sheets, and of CSV files what had to be guessed to read them. */
export type ReadFiles = { sheets: Sheet[]; guessed: (Guessed & { file: string })[] }

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)
const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b)
const isOldWorkbook = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isGzip = (bytes: Uint8Array): boolean => begins(bytes, 0x1f, 0x8b)

const isTable = (name: string): boolean =>
  /\.(csv|tsv|txt)$/i.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name)

const readZip = async ({ name, bytes }: SentFile, room: Room): Promise<ReadFiles> => {
  const parts = unpackZip(name, bytes, room)
  if (parts.some((part) => /^\/?xl\/workbook\.xml$/i.test(part.name)))
    return { sheets: await readWorkbook(name, bytes, room), guessed: [] }
  const tables = parts.filter((part) => isTable(part.name))
  if (tables.length === 0) throw fileRefusal('file-no-table', { file: name })
  const read: ReadFiles[] = []
  // What is packed within the zip once more is no table: it is not unpacked again.
  for (const part of tables) read.push(tableOf(part.name, await part.read(), room))
  return joined(read)
}

const tableOf = (given: string, bytes: Uint8Array, room: Room): ReadFiles => {
  const name = shortName(given)
  const { sheet, guessed } = readCsv(name, bytes, room)
  return { sheets: [sheet], guessed: [{ file: name, ...guessed }] }
}

const isCalledWorkbook = (name: string): boolean => /\.(xls|xlsx|xlsm|xlsb|ods)$/i.test(name)

const readFile = async (file: SentFile, room: Room): Promise<ReadFiles> => {
  const { name, bytes } = file
  if (isOldWorkbook(bytes)) throw fileRefusal('file-old-workbook', { file: name })
  if (isZip(bytes)) return readZip(file, room)
  if (isGzip(bytes))
    return readFile({ name: name.replace(/\.gz$/i, ''), bytes: await gunzip(file, room) }, room)
  // Its sheet would be called as the file is, and nobody would learn what is wrong with it.
  if (isCalledWorkbook(name))
    throw fileRefusal(bytes.includes(0) ? 'file-no-workbook' : 'file-text-workbook', { file: name })
  return tableOf(name, bytes, room)
}

const joined = (all: readonly ReadFiles[]): ReadFiles => ({
  sheets: all.flatMap(({ sheets }) => sheets),
  guessed: all.flatMap(({ guessed }) => guessed),
})

/**
 * Reads spreadsheets, told by what they hold and not by their names: XLSX, CSV, a zip of CSV files, any of it in gzip. Text that
 * is called a workbook is refused.
 */
export const readFiles = async (files: readonly SentFile[]): Promise<ReadFiles> => {
  const read: ReadFiles[] = []
  const room = newRoom()
  for (const file of files) read.push(await readFile(file, room))
  return joined(read)
}
