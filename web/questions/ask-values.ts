import { mostQuestions, type UsualKind, UsualKind as UsualKinds } from '#model/questions/question.ts'
import type { Language } from '#model/text.ts'
import { type Audiences, audiencesOf, noAudiences } from '#web/people-groups/audiences.ts'
import type { AskablePerson } from './people-field.tsx'

/** A question of one's own as it is typed; `options` are lines of one text. */
export type OwnQuestion = {
  key: string
  kind: 'text' | 'choice' | 'scale'
  ask: string
  options: string
  low: string
  high: string
}

/** What is typed to ask. The usual questions are those in `asked`; words that differ from the usual ones stand in `words`. */
export type AskValues = {
  title: string
  intro: string
  language: Language
  asked: UsualKind[]
  words: Partial<Record<UsualKind, string>>
  own: OwnQuestion[]
  people: AskablePerson[]
  audiences: Audiences
  link: boolean
  closesOn: string
}

const dayMilliseconds = 24 * 60 * 60 * 1000
const usualDays = 14

export const blankAsking = (language: Language, now: number): AskValues => ({
  title: '',
  intro: '',
  language,
  asked: ['what', 'hinders', 'worth'],
  words: {},
  own: [],
  people: [],
  audiences: noAudiences,
  link: false,
  closesOn: new Date(now + usualDays * dayMilliseconds).toISOString().slice(0, 10),
})

export const isFull = ({ asked, own }: AskValues): boolean => asked.length + own.length >= mostQuestions

const usualOf = ({ asked, words }: AskValues) =>
  UsualKinds.options.filter((kind) => asked.includes(kind)).map((kind) => ({ kind, ask: words[kind] ?? '' }))

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is sent. */
export const askingOf = (values: AskValues) => ({
  title: values.title,
  intro: values.intro,
  language: values.language,
  questions: [
    ...usualOf(values),
    ...values.own.map(({ kind, ask, options, low, high }) => ({
      kind,
      ask,
      ...(kind === 'choice' ? { options: linesOf(options) } : {}),
      ...(kind === 'scale' ? { low, high } : {}),
    })),
  ],
  closesOn: values.closesOn,
  personIds: values.people.map(({ id }) => id),
  audiences: audiencesOf(values.audiences),
  link: values.link,
})

/** The names of the fields that problems speak of, as the form calls them. */
export const askNames = (values: AskValues): Record<string, string> => {
  const usual = usualOf(values)
  const ofOwn = values.own.flatMap(({ key }, index) =>
    ['ask', 'options', 'low', 'high'].map((field) => [
      `questions.${usual.length + index}.${field}`,
      `${key} ${field}`,
    ]),
  )
  const ofUsual = usual.map(({ kind }, index) => [`questions.${index}.ask`, `${kind} ask`])
  return Object.fromEntries([...ofUsual, ...ofOwn, ['personIds', 'people']]) as Record<string, string>
}
