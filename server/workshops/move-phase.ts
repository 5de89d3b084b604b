import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { mayFollow, type Phase } from '#model/workshops/phase.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { type FactName, record } from '#server/kernel/journal.ts'
import { groupsOf } from './group-store.ts'
import { askedQuestion, type Held, movedOn } from './hold-workshop.ts'
import { lead } from './lead.ts'
import * as store from './store.ts'

type Named = { service: string; workshop: string; question: QuestionId }
type Move = Named & { from: Phase; to: Phase; minutes?: number | undefined }

const minuteMilliseconds = 60_000

const later = (than: string, minutes: number): string =>
  new Date(Date.parse(than) + minutes * minuteMilliseconds).toISOString()

type Recorded = { fact: FactName; question: QuestionId; before?: object; after?: object }

const recordOf = (
  tx: Tx,
  ctx: MemberContext,
  { service, workshop }: Held,
  { fact, question, before, after }: Recorded,
) =>
  record(tx, ctx, {
    fact,
    subject: { kind: 'service', id: service.id, name: service.name },
    ...(before ? { before: { workshop: workshop.id, question, ...before } } : {}),
    after: { workshop: workshop.id, question, ...after },
  })

/** Of the steps of a question the reveal and the decision are put on record. */
const recordStep = async (
  tx: Tx,
  ctx: MemberContext,
  held: Held,
  { question, from, to }: Pick<Move, 'question' | 'from' | 'to'>,
): Promise<void> => {
  if (to === 'revealed') await recordOf(tx, ctx, held, { fact: 'workshop.revealed', question })
  if (to === 'decided')
    await recordOf(tx, ctx, held, {
      fact: 'workshop.decided',
      question,
      before: { phase: from },
      after: { phase: to },
    })
}

/** Takes the question that is asked on to the next phase; with the reveal all read all answers, and none comes any more. */
export const movePhase = (ctx: MemberContext, move: Move): Promise<ScreenNews> =>
  lead(ctx, move, async (tx, held) => {
    const { question, from, to, minutes } = move
    const workshopId = held.workshop.id
    if (!mayFollow(from, to)) throw invalid('to', `does not follow ${from}`)
    await askedQuestion(tx, ctx.scope, { workshop: held.workshop, question }, [from])
    const isTimed = to === 'gathering' || to === 'voting'
    if (to === 'voting' && (await groupsOf(tx, ctx.scope, { workshopId, question })).length === 0)
      throw conflict('workshop-no-groups', 'There is no group to vote for.')
    const change = {
      phase: to,
      ends_at: isTimed && minutes !== undefined ? later(ctx.now, minutes) : null,
      ...(to === 'gathering' ? { begun_at: ctx.now } : {}),
      ...(to === 'decided' ? { decided_at: ctx.now } : {}),
    }
    if (!(await store.changeQuestion(tx, ctx.scope, { workshopId, question, from, change }))) throw movedOn()
    await recordStep(tx, ctx, held, { question, from, to })
  })

/** Adds minutes to the time box, from now on where it is over. It ends nothing by itself. */
export const extendTime = (
  ctx: MemberContext,
  { question, minutes, ...named }: Named & { minutes: number },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, { workshop }) => {
    const asked = await askedQuestion(tx, ctx.scope, { workshop, question }, ['gathering', 'voting'])
    const from = asked.ends_at !== null && asked.ends_at > ctx.now ? asked.ends_at : ctx.now
    await store.changeQuestion(tx, ctx.scope, {
      workshopId: workshop.id,
      question,
      from: asked.phase,
      change: { ends_at: later(from, minutes) },
    })
  })

/** Keeps a note on a question, asked or not. */
export const noteQuestion = (
  ctx: MemberContext,
  { question, note, ...named }: Named & { note: string },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, held) => {
    const workshopId = held.workshop.id
    const noted = await store.findQuestion(tx, ctx.scope, { workshopId, question })
    if (!noted) throw invalid('question', 'is not among the questions of this workshop')
    await store.changeQuestion(tx, ctx.scope, { workshopId, question, from: noted.phase, change: { note } })
    if (note === noted.note) return
    await recordOf(tx, ctx, held, {
      fact: 'workshop.noted',
      question,
      before: { note: noted.note },
      after: { note },
    })
  })
