import { dayIn } from '#model/wording/days.ts'

/** What fills a phrase; the reader's language decides how it is written. A plain string is shown as it is. */
export type Said =
  | string
  | { quote: string }
  | { day: string }
  | { amount: string; unit: string; period: string }
  | { term: TermKind; key: string }
  | { all: readonly Said[] }
  | { details: readonly Phrase[] }
  | Phrase

/** The lists of the definition that hold words of the workspace's vocabulary. */
export type TermKind = 'consumer-group' | 'channel'

/** A key of the wording catalogue, and what fills its text. */
export type Phrase = { key: string; params: Record<string, Said> }

export const phrase = (key: string, params: Record<string, Said> = {}): Phrase => ({ key, params })

/** What a speaker must be given: a language, its catalogue (i18next's `t`), and the names of terms. */
export type Speaker = {
  language: string
  translate: (key: string, params: Record<string, string>) => string
  nameOfTerm: (kind: TermKind, key: string) => string
}

const numberIn = (region: string, decimal: string): string => {
  const digits = decimal.split('.')[1]?.length ?? 0
  // The exact digits are kept: 15 before the point and 6 after it are more than a double holds.
  return new Intl.NumberFormat(region, { minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(
    decimal as `${number}`,
  )
}

const noBreakSpace = '\u00A0'

const amountIn = (speaker: Speaker, region: string, { amount, unit, period }: Amount): string => {
  const number = amount === '' ? '' : numberIn(region, amount)
  const quantity = [number, unit]
    .filter(Boolean)
    .join(unit === '%' && speaker.language === 'en' ? '' : noBreakSpace)
  const every = period === '' ? '' : speaker.translate(`words.period.${period}`, {})
  return [quantity, every].filter(Boolean).join(' ')
}
type Amount = Extract<Said, { amount: string }>

const sayWith = (speaker: Speaker, said: Said): string => {
  const region = speaker.language === 'fr' ? 'fr-CA' : 'en-CA'
  const say = (inner: Said): string => sayWith(speaker, inner)
  if (typeof said === 'string') return said
  if ('quote' in said) return speaker.translate('sentences.quote', { text: said.quote })
  if ('day' in said) return dayIn(speaker.language, said.day)
  if ('amount' in said) return amountIn(speaker, region, said)
  if ('term' in said) return speaker.nameOfTerm(said.term, said.key)
  if ('all' in said) return new Intl.ListFormat(region, { type: 'conjunction' }).format(said.all.map(say))
  if ('details' in said) return said.details.map(say).join(' ')
  const params = Object.entries(said.params).map(([name, inner]) => [name, say(inner)] as const)
  return speaker.translate(said.key, Object.fromEntries(params))
}

/** A phrase as a sentence in the speaker's language: filled in, its first letter large. */
export const speak = (speaker: Speaker, sentence: Phrase): string => {
  const text = sayWith(speaker, sentence)
  return text.charAt(0).toLocaleUpperCase(speaker.language) + text.slice(1)
}
