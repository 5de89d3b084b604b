import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { lead } from './lead.ts'
import * as seats from './seat-store.ts'

type Wish = { service: string; workshop: string; participant: string }

/** Takes a seat away from somebody who has answered nothing, with their votes: one phone could fill the whole room. */
export const removeParticipant = (ctx: MemberContext, { participant, ...named }: Wish): Promise<ScreenNews> =>
  lead(ctx, named, async (tx, { service, workshop }) => {
    const seat = { workshopId: workshop.id, id: participant }
    const { name, role, answers } = found(await seats.findSeat(tx, ctx.scope, seat), 'participant')
    if (answers > 0)
      throw conflict('workshop-seat-answered', 'Who has given an answer keeps their seat in this workshop.')
    await seats.removeSeat(tx, ctx.scope, participant)
    await record(tx, ctx, {
      fact: 'workshop.participant-removed',
      subject: { kind: 'service', id: service.id, name: service.name },
      // Without names nobody is to be known afterwards to have been there.
      before: { workshop: workshop.id, participant, role, ...(workshop.named ? { name } : {}) },
    })
  })
