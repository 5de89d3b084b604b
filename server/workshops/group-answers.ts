import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { mostGroups } from '#model/workshops/workshop.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict, found, invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import * as groups from './group-store.ts'
import { askedQuestion, type Held } from './hold-workshop.ts'
import { lead } from './lead.ts'

type Named = { service: string; workshop: string }
type OfQuestion = Named & { question: QuestionId }

const place = async (
  tx: Tx,
  { scope }: MemberContext,
  placed: Parameters<typeof groups.placeAnswers>[2],
): Promise<void> => {
  const answers = [...new Set(placed.answers)]
  if (answers.length === 0) return
  const count = await groups.placeAnswers(tx, scope, { ...placed, answers })
  if (count < answers.length) throw invalid('answers', 'names what is no answer to this question')
}

/** Puts answers into a new group. */
export const makeGroup = (
  ctx: MemberContext,
  { question, name, answers, ...named }: OfQuestion & { name: string; answers: string[] },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, { workshop }) => {
    await askedQuestion(tx, ctx.scope, { workshop, question }, ['grouping'])
    const ofQuestion = { workshopId: workshop.id, question }
    if ((await groups.groupsOf(tx, ctx.scope, ofQuestion)).length >= mostGroups)
      throw conflict('workshop-groups-full', 'There are as many groups as can be kept.')
    const id = newId()
    await groups.addGroup(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      workshop_id: workshop.id,
      question,
      name,
    })
    await place(tx, ctx, { ...ofQuestion, answers, groupId: id })
  })

/** A group of the question that is asked, while answers are grouped. */
const groupAtHand = async (
  tx: Tx,
  ctx: MemberContext,
  { workshop }: Held,
  id: string,
): Promise<groups.GroupRow> => {
  const group = found(await groups.findGroup(tx, ctx.scope, { workshopId: workshop.id, id }), 'group')
  await askedQuestion(tx, ctx.scope, { workshop, question: group.question }, ['grouping'])
  return group
}

export const renameGroup = (
  ctx: MemberContext,
  { group, name, ...named }: Named & { group: string; name: string },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, held) => {
    const { id } = await groupAtHand(tx, ctx, held, group)
    await groups.renameGroup(tx, ctx.scope, { id, name })
  })

/** Takes a group apart: its answers stay, in no group. */
export const removeGroup = (
  ctx: MemberContext,
  { group, ...named }: Named & { group: string },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, held) => {
    const { id } = await groupAtHand(tx, ctx, held, group)
    await groups.removeGroup(tx, ctx.scope, id)
  })

/** Puts answers into a group, or into none. */
export const placeAnswers = (
  ctx: MemberContext,
  { question, answers, groupId, ...named }: OfQuestion & { answers: string[]; groupId: string | null },
): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, held) => {
    const { workshop } = held
    await askedQuestion(tx, ctx.scope, { workshop, question }, ['grouping'])
    const group = groupId === null ? null : await groupAtHand(tx, ctx, held, groupId)
    await place(tx, ctx, { workshopId: workshop.id, question, answers, groupId: group?.id ?? null })
  })
