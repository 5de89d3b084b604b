import type { z } from 'zod'
import type { ConsumerRole } from '#model/definition/entries.ts'
import { type AnswerFault, type Answers, longestAnswerTo, readAnswers } from '#model/questions/answers.ts'
import type { Question } from '#model/questions/question.ts'

/** What is typed to answer: by question, and beside it who somebody says that they are. */
export type AnswerValues = Record<string, string> & { name: string; role: string }

export const valuesOf = (
  questions: readonly Question[],
  given: { answers: Answers; role: ConsumerRole | null } | null,
): AnswerValues => ({
  ...Object.fromEntries(questions.map(({ id }) => [id, given?.answers[id] ?? ''])),
  name: '',
  role: given?.role ?? '',
})

/** What is sent: what was left empty is left out. */
export const answersOf = (questions: readonly Question[], values: AnswerValues): Answers =>
  Object.fromEntries(
    questions.map(({ id }) => [id, values[id] ?? ''] as const).filter(([, said]) => said.trim() !== ''),
  )

/** The names of the fields that problems speak of, as the form calls them. */
export const fieldNames = (questions: readonly Question[]): Record<string, string> =>
  Object.fromEntries(questions.map(({ id }) => [`answers.${id}`, id]))

const issueOf = (question: Question | undefined, fault: AnswerFault) => {
  if (fault === 'missing')
    return { code: 'too_small', origin: 'string', minimum: 1, inclusive: true } as const
  if (fault === 'too-long' && question)
    return { code: 'too_big', origin: 'string', maximum: longestAnswerTo(question), inclusive: true } as const
  return { code: 'invalid_value' as const, values: [] }
}

/** The contract's schema of what is sent, and what the questions say beside it: judged before anything is sent. */
export const judgedBy = <Body extends { answers: Answers }>(
  schema: z.ZodType<Body>,
  questions: readonly Question[],
): z.ZodType<Body> =>
  schema.superRefine(({ answers }, context) => {
    for (const [id, fault] of Object.entries(readAnswers(questions, answers).faults)) {
      const question = questions.find((one) => one.id === id)
      context.addIssue({ ...issueOf(question, fault), path: ['answers', id], input: answers[id] })
    }
  })
