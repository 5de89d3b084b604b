import { z } from 'zod'
import { type Language, Line, RequiredLine } from '../text.ts'

/** A text in the languages in which it is known. */
export const InLanguages = z.object({ en: z.string().optional(), fr: z.string().optional() })
export type InLanguages = z.infer<typeof InLanguages>

/** The text in this language, else in the other one. */
export const textIn = ({ en, fr }: InLanguages, language: Language): string =>
  (language === 'fr' ? fr || en : en || fr) ?? ''

/** What every set may ask, in words that the program knows; `what` is in each, and becomes the need. */
export const UsualKind = z.enum(['what', 'hinders', 'worth', 'when', 'often'])
export type UsualKind = z.infer<typeof UsualKind>

/** How a question of one's own is answered: in words, by one of a few answers, or on a scale from 1 to 5. */
export const OwnKind = z.enum(['text', 'choice', 'scale'])

export const QuestionKind = z.enum([...UsualKind.options, ...OwnKind.options])
export type QuestionKind = z.infer<typeof QuestionKind>

const isUsual = (kind: QuestionKind): kind is UsualKind => UsualKind.safeParse(kind).success

/** How a kind of question is answered. */
export const wayToAnswer = (kind: QuestionKind): 'text' | 'choice' | 'scale' => {
  if (kind === 'choice' || kind === 'often') return 'choice'
  return kind === 'scale' ? 'scale' : 'text'
}

/** The steps of a scale, lowest first. */
export const scaleSteps = ['1', '2', '3', '4', '5'] as const

/** A question as it was asked; its words never change any more. */
export const Question = z.object({
  id: z.string(),
  kind: QuestionKind,
  ask: InLanguages,
  /** What a choice offers; an answer names one by its number, from 1 on. */
  options: z.array(InLanguages),
  /** What the ends of a scale mean. */
  low: InLanguages,
  high: InLanguages,
})
export type Question = z.infer<typeof Question>

export const mostQuestions = 8
const mostOptions = 8

/** A question as it is put together: empty words of a usual one stand for the words that the program knows. */
export const QuestionDraft = z
  .strictObject({
    kind: QuestionKind,
    ask: Line.max(150).default(''),
    options: z.array(RequiredLine.max(100)).max(mostOptions).default([]),
    low: Line.max(40).default(''),
    high: Line.max(40).default(''),
  })
  .refine(({ kind, ask }) => isUsual(kind) || ask !== '', {
    path: ['ask'],
    error: 'must say what is asked',
    params: { code: 'required' },
  })
  .refine(({ kind, options }) => kind !== 'choice' || new Set(options).size === options.length, {
    path: ['options'],
    error: 'must differ from one another',
    params: { code: 'alike' },
  })
  .refine(({ kind, options }) => (kind === 'choice' ? options.length >= 2 : options.length === 0), {
    path: ['options'],
    error: 'are needed for a choice, at least two, and for nothing else',
    params: { code: 'choices' },
  })
  .refine(({ kind, low, high }) => kind === 'scale' || (low === '' && high === ''), {
    path: ['low'],
    error: 'belongs to a scale alone',
  })
export type QuestionDraft = z.infer<typeof QuestionDraft>

const timesOf = (drafts: readonly { kind: QuestionKind }[], kind: QuestionKind): number =>
  drafts.filter((draft) => draft.kind === kind).length

/** The questions of a set: one of them is what is needed, and no usual one comes twice. */
export const QuestionDrafts = z
  .array(QuestionDraft)
  .max(mostQuestions)
  .refine((drafts) => timesOf(drafts, 'what') === 1, { error: 'must ask once what is needed' })
  .refine((drafts) => UsualKind.options.every((kind) => timesOf(drafts, kind) <= 1), {
    error: 'must ask each usual question once at most',
  })

/** The words of the usual questions in one language, as the wording catalogue holds them. */
export type UsualWords = {
  title: string
  ask: Readonly<Record<UsualKind, string>>
  often: Readonly<Record<'daily' | 'weekly' | 'monthly' | 'yearly' | 'once', string>>
}

const oftenOptions = ['daily', 'weekly', 'monthly', 'yearly', 'once'] as const

/** A text as it was written; where nothing was, the usual words in both languages. */
const worded = (
  text: string,
  language: Language,
  usual: Readonly<Record<Language, UsualWords>>,
  of: (words: UsualWords) => string,
): InLanguages => (text === '' ? { en: of(usual.en), fr: of(usual.fr) } : { [language]: text })

type Written = { title: string; language: Language; questions: readonly QuestionDraft[] }
type Asked = { title: InLanguages; questions: Question[] }

/** What is asked, with its words as they are kept: later releases may say the usual ones otherwise. */
export const askedOf = (
  { title, language, questions }: Written,
  usual: Readonly<Record<Language, UsualWords>>,
): Asked => {
  const own = (text: string): InLanguages => (text === '' ? {} : { [language]: text })
  const asked = questions.map(({ kind, ask, options, low, high }, index) => ({
    id: isUsual(kind) ? kind : `own-${index + 1}`,
    kind,
    ask: isUsual(kind) ? worded(ask, language, usual, (words) => words.ask[kind]) : own(ask),
    options:
      kind === 'often'
        ? oftenOptions.map((one) => ({ en: usual.en.often[one], fr: usual.fr.often[one] }))
        : options.map(own),
    low: own(low),
    high: own(high),
  }))
  return { title: worded(title, language, usual, (words) => words.title), questions: asked }
}
