import type { TFunction } from 'i18next'
import type { QuestionRecord, WorkshopRecord } from '#model/contract/workshop-views.ts'
import type { ClauseTarget } from '#model/workshops/clause-target.ts'
import { minutesBetween, minutesOf, openOf, wasAsked } from '#model/workshops/record.ts'
import type { ShownGroup } from '#model/workshops/workshop.ts'
import type { Formats } from '#web/ui/formats.ts'

type Means = { t: TFunction; formats: Formats; targetName: (target: ClauseTarget) => string }

/** A group with its votes, where there was a vote. */
export const groupLine = (t: TFunction, { name, votes }: ShownGroup): string =>
  votes === null || votes === 0
    ? name
    : t('workshops.record.withVotes', { text: name, votes: t('workshops.decide.votes', { count: votes }) })

/** How long a question took, and how many answered it. */
export const spentLine = (t: TFunction, record: QuestionRecord, endedAt: string): string =>
  t('workshops.record.spent', {
    minutes: t('workshops.record.minutes', { count: minutesOf(record, endedAt) }),
    people: t('workshops.record.answeredBy', { count: record.answered }),
  })

/** Who led the workshop, when, and how long it took. */
export const whenLine = ({ t, formats }: Omit<Means, 'targetName'>, record: WorkshopRecord): string =>
  t('workshops.record.when', {
    name: record.facilitator.name,
    date: formats.moment(record.begunAt),
    minutes: t('workshops.record.minutes', {
      count: minutesBetween(record.begunAt, record.endedAt ?? record.begunAt),
    }),
  })

const listOf = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`)]

const questionLines = ({ t, targetName }: Means, record: QuestionRecord, endedAt: string): string[] => {
  const open = openOf(record)
  return [
    '',
    t(`service.guide.${record.question}.question`),
    spentLine(t, record, endedAt),
    ...listOf(
      t('workshops.record.decided'),
      record.clauses.map(({ target, text }) => t('workshops.record.in', { place: targetName(target), text })),
    ),
    ...listOf(t('workshops.record.open'), [
      ...open.groups.map((group) => groupLine(t, group)),
      ...open.answers.map(({ text }) => text),
    ]),
    ...(record.unrevealed === 0 ? [] : [t('workshops.record.unrevealed', { count: record.unrevealed })]),
    ...listOf(t('workshops.record.note'), record.note === '' ? [] : [record.note]),
  ]
}

/** What came of a workshop as plain text, to be put into a mail or minutes. */
export const recordText = (means: Means, record: WorkshopRecord): string => {
  const { t } = means
  const endedAt = record.endedAt ?? record.begunAt
  const sides = record.participants.map(
    ({ role, people }) => `${t(`words.stakeholderRole.${role}`)} ${people}`,
  )
  return [
    t('workshops.record.about', { service: record.service.name }),
    whenLine(means, record),
    ...listOf(t('workshops.record.participants'), sides),
    ...record.questions.filter(wasAsked).flatMap((question) => questionLines(means, question, endedAt)),
    '',
    ...listOf(
      t('workshops.record.notAsked'),
      record.questions
        .filter((question) => !wasAsked(question))
        .map(({ question, note }) =>
          [t(`service.guide.${question}.question`), note].filter((line) => line !== '').join('\n'),
        ),
    ),
  ].join('\n')
}
