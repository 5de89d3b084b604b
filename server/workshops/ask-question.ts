import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { isLeft } from '#model/workshops/phase.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, invalid } from '#server/kernel/errors.ts'
import { lead } from './lead.ts'
import * as store from './store.ts'

type Wish = { service: string; workshop: string; question: QuestionId }

/** Goes to a question of the workshop, once the one before is done with; also back to one that is decided. */
export const askQuestion = (ctx: MemberContext, { question, ...named }: Wish): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, { workshop }) => {
    const workshopId = workshop.id
    const wanted = await store.findQuestion(tx, ctx.scope, { workshopId, question })
    if (!wanted) throw invalid('question', 'is not among the questions of this workshop')
    const before =
      workshop.asked === null
        ? null
        : await store.findQuestion(tx, ctx.scope, { workshopId, question: workshop.asked })
    if (before && !isLeft(before.phase))
      throw conflict('workshop-undecided', 'Decide on this question first, or leave it open.')
    await store.setAsked(tx, ctx.scope, { workshopId, question })
  })
