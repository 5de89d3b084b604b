import type { JoinedNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { mayCast } from '#model/workshops/workshop.ts'
import type { Context } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { takePart } from './answer-question.ts'
import { groupsOf } from './group-store.ts'
import { askedQuestion } from './hold-workshop.ts'
import * as seats from './seat-store.ts'

type Ballot = { token: string; question: QuestionId; votes: { groupId: string; votes: number }[] }

/** Casts all votes of one person for a question, in the place of those before. */
export const castVotes = (ctx: Context, { token, question, votes }: Ballot): Promise<JoinedNews> =>
  takePart(ctx, token, async (tx, { scope, participantId, workshop }) => {
    await askedQuestion(tx, scope, { workshop, question }, ['voting'])
    const ids = (await groupsOf(tx, scope, { workshopId: workshop.id, question })).map(({ id }) => id)
    const refusal = mayCast(votes, { groups: new Set(ids), each: workshop.votes })
    if (refusal === 'no-group')
      throw invalid('votes', 'names a group that is not to be voted for, or one twice')
    if (refusal === 'too-many')
      throw conflict('workshop-votes', `Each person has ${workshop.votes} votes for a question.`)
    await seats.replaceVotes(tx, scope, { participantId, groups: ids, votes })
  })
