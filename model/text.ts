import { z } from 'zod'

/** Unicode NFC, Unix line ends, no space at either end: two texts that read the same are the same. */
export const normaliseText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()

// Control characters would break storage or terminals; tab and line feed are ordinary text.
// oxlint-disable-next-line no-control-regex -- matching them is the point
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** Whether a text can be stored and shown: whole characters, none that controls. */
export const isWritable = (text: string): boolean => text.isWellFormed() && !controlCharacters.test(text)

const unwritable = { error: 'holds characters that no text may hold', params: { code: 'unwritable' } }

/** The one key that objects do not keep: it names what they inherit from, and is lost without a word. */
export const isUnkeepable = (key: string): boolean => key === '__proto__'

/** A name that a program made, to be found again as it is: at most so many characters, all of them writable. */
export const writable = (longest: number) => z.string().max(longest).refine(isWritable, unwritable)

const bounded = (longest: number) =>
  z.string().overwrite(normaliseText).max(longest).refine(isWritable, unwritable)

/** One line: a name or a short answer, at most 350 characters. May be empty. */
export const Line = bounded(350).refine((text) => !text.includes('\n'), { error: 'must be one line' })

/** A paragraph or several, at most 5,000 characters. May be empty. */
export const Paragraph = bounded(5000)

/** A line that must say something. */
export const RequiredLine = Line.min(1)

/** A paragraph that must say something. */
export const RequiredParagraph = Paragraph.min(1)

/** An exact decimal number as text, at most 15 digits before the point and 6 after it. */
export const Decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, { error: 'must be a decimal number such as 1250.50' })

/** A decimal number, or empty where none is known. */
export const OptionalDecimal = z.union([z.literal(''), Decimal])

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()

/** A calendar day, or empty where none is known. */
export const OptionalDay = z.union([z.literal(''), Day])

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 code of a currency that is in use. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be a currency code such as CAD', abort: true })
  .refine((code) => currencies.has(code), { error: 'is no currency of ISO 4217, such as CAD' })

/** Identifies an entry within its list: lower-case letters, digits and hyphens. */
export const EntryId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** A key of the workspace's vocabulary, such as a consumer group or a channel. */
export const TermKey = RequiredLine.max(100)

/** The languages in which content and interface are kept today. */
export const Language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof Language>
