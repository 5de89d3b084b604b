import { EMail } from '../contract/accounts.ts'
import { isWritable, normaliseText } from '../text.ts'

/** As many people as are pasted at once. */
export const mostPasted = 5000

/** Somebody as a line says them; the organisation by its name or abbreviation, empty where none is named. */
export type PastedPerson = {
  line: number
  name: string
  email: string
  organisation: string
  function: string
}

/** What can be wrong with a line; the last three only the workspace knows. */
export const pasteMistakes = [
  'too-many-lines',
  'too-few-cells',
  'too-many-cells',
  'open-quote',
  'unwritable',
  'too-long',
  'no-name',
  'no-address',
  'address-twice',
  'unknown-organisation',
  'unclear-organisation',
  'person-left',
] as const

/** A mistake with its line and the words that it is about. */
export type PasteMistake = { line: number; kind: (typeof pasteMistakes)[number]; text: string }

const longest = 350
const separators = ['\t', ';', ','] as const

/** One cell and what ends it: in quotation marks, where two of them stand for one, or as it is. */
const cellBefore = (separator: string): RegExp =>
  new RegExp(` *(?:"((?:[^"]|"")*)" *|(?! *")([^${separator}]*))(${separator}|$)`, 'y')

/** Cuts a line into cells, of which some may stand in quotation marks; null where such a mark has no end. */
const cellsOf = (line: string, separator: string): string[] | null => {
  const cell = cellBefore(separator)
  const cells: string[] = []
  for (;;) {
    const found = cell.exec(line)
    if (!found) return null
    const [, quoted, plain = '', end = ''] = found
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '') return cells
  }
}

const isHeading = ([, address = '']: readonly string[]): boolean =>
  !address.includes('@') && /^(e-?mail|mail|address|adresse|courriel)/i.test(address)

type Read = { person: PastedPerson } | { mistake: PasteMistake } | null

const judged = (line: number, cells: readonly string[]): PasteMistake | null => {
  const wrong = (kind: PasteMistake['kind'], text: string): PasteMistake => ({ line, kind, text })
  const [name = '', address = ''] = cells
  if (cells.length < 2) return wrong('too-few-cells', name.slice(0, longest))
  if (cells.length > 4) return wrong('too-many-cells', cells.slice(4).join(' ').slice(0, longest))
  const long = cells.find((cell) => cell.length > longest)
  if (long !== undefined) return wrong('too-long', long.slice(0, 60))
  if (name === '') return wrong('no-name', address)
  return EMail.safeParse(address).success ? null : wrong('no-address', address)
}

const readLine = (text: string, line: number): Read => {
  if (text.trim() === '') return null
  const separator = separators.find((one) => text.includes(one)) ?? ','
  const cells = cellsOf(text, separator)
  if (!cells) return { mistake: { line, kind: 'open-quote', text: text.slice(0, 60) } }
  if (line === 1 && isHeading(cells)) return null
  const mistake = judged(line, cells)
  if (mistake) return { mistake }
  const [name = '', address = '', organisation = '', does = ''] = cells
  return { person: { line, name, email: EMail.parse(address), organisation, function: does } }
}

/**
 * Reads lines of name, address, organisation and function, with commas, semicolons or tabs between them; the last two may
 * be left out. Headings and empty lines are passed over; whoever stands twice is a mistake, unless both lines are alike.
 */
export const readPastedPeople = (pasted: string): { people: PastedPerson[]; mistakes: PasteMistake[] } => {
  const people = new Map<string, PastedPerson>()
  const mistakes: PasteMistake[] = []
  const lines = pasted.split(/\r\n?|\n/)
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const text = normaliseText(raw)
    if (!isWritable(text)) {
      mistakes.push({ line, kind: 'unwritable', text: '' })
      continue
    }
    const read = readLine(text, line)
    if (!read) continue
    if ('mistake' in read) {
      mistakes.push(read.mistake)
      continue
    }
    const before = people.get(read.person.email)
    if (!before) people.set(read.person.email, read.person)
    else if (!isAlike(before, read.person))
      mistakes.push({ line, kind: 'address-twice', text: read.person.email })
    if (people.size > mostPasted) {
      return { people: [], mistakes: [{ line, kind: 'too-many-lines', text: String(mostPasted) }] }
    }
  }
  return { people: [...people.values()], mistakes }
}

const isAlike = (
  { line: _one, ...before }: PastedPerson,
  { line: _other, ...after }: PastedPerson,
): boolean =>
  before.name === after.name &&
  before.organisation === after.organisation &&
  before.function === after.function
