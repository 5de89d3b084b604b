import type { ConsumerRole } from '#model/definition/entries.ts'
import { type Answers, needOf, readAnswers } from '#model/questions/answers.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { type Author, record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { fileNeed } from '#server/needs/index.ts'
import * as store from './store.ts'

/** What somebody answers, and as whom. */
export type Given = { answers: Answers; role: ConsumerRole | null; givenName: string }

type Filed = {
  set: store.HeldSet
  service: { id: string; name: string; providerId: string }
  source: store.Source & { organisationId: string | null }
  given: Given
}

const faultMessages = {
  missing: 'must be answered',
  unknown: 'was not asked',
  'too-long': 'is longer than fits',
  'not-offered': 'is none of the answers to choose from',
} as const

const assertAnswerable = (faults: ReturnType<typeof readAnswers>['faults']): void => {
  const fields = Object.entries(faults).map(([id, fault]) => ({
    path: `answers.${id}`,
    message: faultMessages[fault],
  }))
  if (fields.length > 0)
    throw new AppError('invalid', 'Some of the answers cannot be taken: see the fields.', { fields })
}

/** Files an answer to a set that is held: in place of the earlier one from the same source, and as a need. */
export const fileAnswer = async (
  tx: Tx,
  author: Author & { scope: Scope },
  { set, service, source, given }: Filed,
): Promise<{ isChanged: boolean }> => {
  const { answers, faults } = readAnswers(set.questions, given.answers)
  assertAnswerable(faults)
  const id = newId()
  const { organisationId, ...from } = source
  const { role, givenName } = given
  const kept = { ...from, id, set: set.id, givenName, role, answers, now: author.now }
  const earlier = await store.keepAnswer(tx, author.scope, kept)
  const need = await fileNeed(tx, author, {
    content: needOf({ questions: set.questions, answers, role, language: set.language }),
    personId: source.personId,
    organisationId,
    givenName,
    service,
    answerId: id,
    earlierAnswerId: earlier,
  })
  await record(tx, author, {
    fact: 'questions.answered',
    subject: { kind: 'service', id: service.id, name: service.name },
    before: earlier ? { answer: earlier } : null,
    after: { set: set.id, answer: id, need, byLink: source.personId === null },
  })
  return { isChanged: earlier !== null }
}
