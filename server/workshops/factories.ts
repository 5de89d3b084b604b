import type { QuestionId } from '#model/definition/questions.ts'
import type { Phase } from '#model/workshops/phase.ts'
import type { Speaking } from '#model/workshops/workshop.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { giveAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { beginWorkshop } from './begin-workshop.ts'
import { findWorkshop } from './find-workshop.ts'
import { joinWorkshop } from './join-workshop.ts'
import { makeGroup } from './group-answers.ts'
import { movePhase } from './move-phase.ts'

/** A workshop that has begun: where it is, and the code to take part with. */
export type Begun = { service: string; workshop: string; code: string }

export const buildWorkshop = async (
  ctx: MemberContext,
  service: string,
  change: Partial<Parameters<typeof beginWorkshop>[1]> = {},
): Promise<Begun> => {
  const { view } = await beginWorkshop(ctx, {
    service,
    questions: ['outcomes', 'imposedRisks'],
    named: false,
    votes: 3,
    ...change,
  })
  if (!view?.code) throw new Error('The workshop has no code.')
  return { service, workshop: view.id, code: view.code }
}

/** Somebody without an account comes in; returns their token. */
export const comeIn = async (
  ctx: MemberContext,
  { code }: Begun,
  { name = 'Somebody', role = 'user' as Speaking } = {},
): Promise<string> => (await joinWorkshop(ctx, { code, name, role })).token

const way: Phase[] = ['waiting', 'gathering', 'revealed', 'grouping', 'voting', 'decided']

/** Takes the question that is asked from one phase up to another, along the usual way. */
export const walk = async (
  ctx: MemberContext,
  begun: Begun,
  { question, from = 'waiting', to }: { question: QuestionId; from?: Phase; to: Phase },
): Promise<void> => {
  const [first, last] = [way.indexOf(from), way.indexOf(to)]
  for (let at = first; at < last; at += 1)
    await movePhase(ctx, { ...begun, question, from: way[at]!, to: way[at + 1]!, minutes: 5 })
}

/** A question that is asked, answered once and grouped; ready for what follows. Returns the token of whoever answered. */
export const answerAndGroup = async (
  ctx: MemberContext,
  begun: Begun,
  question: QuestionId = 'outcomes',
): Promise<{ token: string; group: string; answer: string }> => {
  await askQuestion(ctx, { ...begun, question })
  await walk(ctx, begun, { question, to: 'gathering' })
  const token = await comeIn(ctx, begun)
  await giveAnswer(ctx, { token, question, text: 'Letters arrive sooner' })
  await walk(ctx, begun, { question, from: 'gathering', to: 'grouping' })
  const answer = (await findWorkshop(ctx, begun)).view?.asked?.answers[0]?.id ?? ''
  const { view } = await makeGroup(ctx, { ...begun, question, name: 'Sooner', answers: [answer] })
  return { token, group: view?.asked?.groups[0]?.id ?? '', answer }
}
