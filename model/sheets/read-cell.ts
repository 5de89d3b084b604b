import type { z } from 'zod'
import { Name } from '../code/document.ts'
import { EMail } from '../contract/accounts.ts'
import { Day, Decimal, EntryId, isWritable, Line, normaliseText, Paragraph } from '../text.ts'
import type { Column } from './columns.ts'
import type { FaultCode } from './fault.ts'
import { readSource } from './source-cell.ts'
import { choiceFor } from './words.ts'

/** A cell's value, or why it has none. */
export type ReadCell = { value: string } | { code: FaultCode; params: Record<string, string> }

const fault = (code: FaultCode, params: Record<string, string> = {}): ReadCell => ({ code, params })

const longestOf = { line: 350, paragraph: 5000 }

const textIn = (text: string, schema: z.ZodType<string>, longest: number): ReadCell => {
  const parsed = schema.safeParse(text)
  if (parsed.success && parsed.data.length <= longest) return { value: parsed.data }
  if (!isWritable(normaliseText(text))) return fault('unwritable')
  if (text.length > longest) return fault('too-long', { longest: `${longest}`, length: `${text.length}` })
  return fault('several-lines')
}

const spaces = /(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g
const isGrouped = (text: string): boolean => /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)

/** A number as people write it, with spaces or commas: as the model writes it, where it can mean one thing only. */
const numberIn = (text: string): ReadCell => {
  const plain = text.replaceAll(spaces, '').replace('−', '-')
  if (/^-?\d{1,3},\d{3}$/.test(plain)) {
    return fault('ambiguous-number', {
      found: text,
      whole: plain.replace(',', ''),
      decimal: plain.replace(',', '.'),
    })
  }
  const pointed = isGrouped(plain) ? plain.replaceAll(',', '') : plain.replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return Decimal.safeParse(pointed).success ? { value: pointed } : fault('not-a-number', { found: text })
}

/** An address that the plan would take: whoever is told here need not be told there. */
const emailIn = (text: string, { longest }: Column): ReadCell => {
  const line = textIn(text, Line, longest ?? longestOf.line)
  if (!('value' in line) || EMail.safeParse(line.value).success) return line
  return fault('not-an-email', { found: text })
}

const choiceIn = (text: string, { choices }: Column): ReadCell => {
  if (!choices) return { value: text }
  const value = choiceFor(choices, text)
  return value === undefined ? fault('not-a-choice', { found: text, choices }) : { value }
}

/** Keys with semicolons between them; line breaks where a key holds a semicolon. */
export const splitList = (text: string): string[] =>
  (text.includes('\n') ? text.split('\n') : text.split(';'))
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Several keys in one cell, so that `splitList` finds them again. */
export const joinList = (keys: readonly string[]): string =>
  keys.some((key) => key.includes(';')) ? keys.map((key) => `${key}\n`).join('') : keys.join('; ')

type Reader = (text: string, column: Column) => ReadCell

const checkedBy =
  (schema: z.ZodType, code: FaultCode): Reader =>
  (text) =>
    schema.safeParse(text).success ? { value: text } : fault(code, { found: text })

const paragraphIn: Reader = (text) => textIn(text, Paragraph, longestOf.paragraph)

const readers: Readonly<Record<Column['kind'], Reader>> = {
  line: (text, { longest }) => textIn(text, Line, longest ?? longestOf.line),
  paragraph: paragraphIn,
  number: numberIn,
  day: checkedBy(Day, 'not-a-day'),
  name: checkedBy(Name, 'not-a-name'),
  id: checkedBy(EntryId, 'not-an-id'),
  email: emailIn,
  choice: choiceIn,
  source: (text) => (readSource(text) ? { value: text } : fault('not-a-source')),
  terms: (text) => ({ value: text }),
  outcomes: (text) => ({ value: text }),
  organisation: paragraphIn,
  person: paragraphIn,
  group: paragraphIn,
  service: paragraphIn,
  services: (text) => ({ value: text }),
}

/** What a cell says, by what its column may hold; references are looked up elsewhere. An empty cell says nothing. */
export const readCell = (raw: string, column: Column): ReadCell => {
  const text = normaliseText(raw)
  if (text === '') return column.required ? fault('empty') : { value: '' }
  const read = readers[column.kind](text, column)
  // A list that ends in a line break is one of keys that hold semicolons.
  return (column.kind === 'terms' || column.kind === 'services') && raw.endsWith('\n')
    ? { value: `${text}\n` }
    : read
}
