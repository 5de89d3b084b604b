import { type CustomTypesConfig, types } from 'pg'

const { builtins, getTypeParser: defaultParser } = types

/** PostgreSQL's text of an instant as ISO 8601 in UTC; digits beyond milliseconds are kept, not rounded. */
export const isoTime = (text: string): string => {
  if (!text.endsWith('+00')) return text.endsWith('infinity') ? text : new Date(text).toISOString()
  const [seconds = '', fraction = ''] = text.slice(0, -3).replace(' ', 'T').split('.')
  return `${seconds}.${fraction.padEnd(3, '0')}Z`
}

/** A 64-bit integer as a number, or as exact text where a number would round it. */
const integer = (text: string): number | string => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}
const asText = (text: string): string => text

// Arrays have type numbers of their own, which the driver's list of built-in types does not name.
const arrays = { int8: 1016, timestamptz: 1185, date: 1182, timestamp: 1115 }
const textArray = 1009
const parseTexts = defaultParser(textArray as typeof builtins.TEXT) as (text: string) => (string | null)[]
const listOf = (parse: (text: string) => unknown) => (text: string) =>
  parseTexts(text).map((entry) => (entry === null ? null : parse(entry)))

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, isoTime],
  [builtins.TIMESTAMP, asText],
  [builtins.DATE, asText],
  [builtins.INT8, integer],
  [arrays.int8, listOf(integer)],
  [arrays.timestamptz, listOf(isoTime)],
  [arrays.timestamp, listOf(asText)],
  [arrays.date, listOf(asText)],
])

/** How values arrive: times as ISO 8601 text, days and exact numbers as text, integers as numbers. */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(type)) ??
    defaultParser(type, format as 'text')) as typeof types.getTypeParser,
}
