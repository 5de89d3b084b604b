import { dayFormat } from '#model/wording/days.ts'
import { useLanguage } from './language.ts'

const makeFormats = (language: string) => {
  const region = language === 'fr' ? 'fr-CA' : 'en-CA'
  const number = new Intl.NumberFormat(region)
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 6 })
  const day = dayFormat(language, { timeZone: 'UTC' })
  const moment = dayFormat(language, { timeStyle: 'short' })
  const dayOfMoment = dayFormat(language)
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short' })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  return {
    number: (value: number) => number.format(value),
    /** Of a number of per cent: 99.5 is 99.5 %. */
    percent: (value: number) => percent.format(value / 100),
    /** A decimal string with its ISO 4217 currency; the exact digits are kept. */
    money: (amount: string, currency: string) =>
      new Intl.NumberFormat(region, { style: 'currency', currency, currencyDisplay: 'code' }).format(
        amount as `${number}`,
      ),
    day: (value: string) => day(new Date(`${value}T00:00:00Z`)),
    dayOf: (value: string) => dayOfMoment(new Date(value)),
    moment: (value: string) => moment(new Date(value)),
    timeOf: (value: string) => time.format(new Date(value)),
    list: (values: readonly string[]) => list.format(values),
  }
}

/** Numbers, days and moments as the reader writes them. Days are `YYYY-MM-DD`, moments ISO 8601. */
export type Formats = ReturnType<typeof makeFormats>

// Making them takes a millisecond, and a list asks for them in each of its rows.
const made = new Map<string, Formats>()

/** The formats of the interface's language. */
export const useFormats = (): Formats => formatsIn(useLanguage())

/** The same where no component asks. */
export const formatsIn = (language: string): Formats => {
  const formats = made.get(language) ?? makeFormats(language)
  made.set(language, formats)
  return formats
}

/** Labels in the middle of a sentence begin small; what is written in capitals stays so. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label

/** A name in the reader's language, else in the other one that is known. */
export const nameIn = (
  names: { en?: string | undefined; fr?: string | undefined },
  language: string,
): string => (language === 'fr' ? names.fr || names.en : names.en || names.fr) ?? ''
