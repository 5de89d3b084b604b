import { z } from 'zod'
import type { ConsumerRole } from '../definition/entries.ts'
import { NeedContent } from '../need.ts'
import { EntryId, type Language, Paragraph } from '../text.ts'
import {
  mostQuestions,
  type Question,
  type QuestionKind,
  scaleSteps,
  textIn,
  wayToAnswer,
} from './question.ts'

/** What becomes a field of the need may be longer than what is kept as its evidence: all of that must fit together. */
const longestOf = (kind: QuestionKind): number =>
  kind === 'what' || kind === 'hinders' || kind === 'worth' ? longestAnswer : 500

export const longestAnswer = 2000

/** Answers by question: words, the number of an option from 1 on, or a step of the scale. What is left out was not answered. */
export const Answers = z
  .record(EntryId, Paragraph.max(longestAnswer))
  .refine((answers) => Object.keys(answers).length <= mostQuestions, {
    error: 'are more than there are questions',
  })
export type Answers = z.infer<typeof Answers>

/** Why an answer cannot be taken. */
export type AnswerFault = 'missing' | 'unknown' | 'too-long' | 'not-offered'

/** The longest answer that a question takes, in characters. */
export const longestAnswerTo = ({ kind }: Question): number => longestOf(kind)

const offeredBy = (question: Question): readonly string[] =>
  wayToAnswer(question.kind) === 'scale'
    ? scaleSteps
    : question.options.map((_option, index) => String(index + 1))

const faultOf = (question: Question, answer: string): AnswerFault | null => {
  if (answer === '') return question.kind === 'what' ? 'missing' : null
  if (wayToAnswer(question.kind) === 'text')
    return answer.length > longestOf(question.kind) ? 'too-long' : null
  return offeredBy(question).includes(answer) ? null : 'not-offered'
}

/** The answers that say something, in the order of the questions, and what is wrong with them, by question. */
export const readAnswers = (
  questions: readonly Question[],
  given: Answers,
): { answers: Answers; faults: Record<string, AnswerFault> } => {
  const known = new Set(questions.map(({ id }) => id))
  const faults = questions.flatMap((question) => {
    const fault = faultOf(question, given[question.id] ?? '')
    return fault ? [[question.id, fault] as const] : []
  })
  const unknown = Object.keys(given).filter((id) => !known.has(id))
  const said = questions.flatMap(({ id }) => (given[id] ? [[id, given[id]] as const] : []))
  return {
    answers: Object.fromEntries(said),
    faults: Object.fromEntries([...faults, ...unknown.map((id) => [id, 'unknown'] as const)]),
  }
}

/** An answer in words, as a reader of this language sees it. */
export const answerText = (question: Question, answer: string, language: Language): string => {
  const way = wayToAnswer(question.kind)
  if (way === 'text') return answer
  if (way === 'choice') return textIn(question.options[Number(answer) - 1] ?? {}, language)
  const ends = [
    ['1', textIn(question.low, language)],
    ['5', textIn(question.high, language)],
  ].flatMap(([step, meaning]) => (meaning === '' ? [] : [`${step} = ${meaning}`]))
  return ends.length === 0 ? `${answer}/5` : `${answer}/5 (${ends.join(', ')})`
}

// A question that ends without a sign gets one, as its language sets it.
const leadOf = (ask: string, language: Language): string => {
  if (/[.?!:…]$/u.test(ask)) return ask
  return language === 'fr' ? `${ask}\u00A0:` : `${ask}:`
}

type Said = {
  questions: readonly Question[]
  answers: Answers
  role: ConsumerRole | null
  language: Language
}

/** The need that answers come to: what, what hinders and what it is worth have their fields, the rest shows how it is known. */
export const needOf = ({ questions, answers, role, language }: Said): NeedContent => {
  const fieldOf = (kind: QuestionKind): string => answers[kind] ?? ''
  const rest = questions.filter(({ id }) => !['what', 'hinders', 'worth'].includes(id) && answers[id])
  return NeedContent.parse({
    role: role ?? 'user',
    what: fieldOf('what'),
    hinders: fieldOf('hinders'),
    worth: fieldOf('worth'),
    evidence: rest
      .map((question) => {
        const said = answerText(question, answers[question.id] ?? '', language)
        return `${leadOf(textIn(question.ask, language), language)} ${said}`
      })
      .join('\n'),
  })
}
