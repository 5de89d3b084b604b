import type { QuestionId } from '#model/definition/questions.ts'
import { isRevealed } from '#model/workshops/phase.ts'
import { hashOfToken } from '#server/accounts/index.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { workshopOver } from './find-joined.ts'
import { movedOn } from './hold-workshop.ts'
import * as store from './store.ts'

/** Somebody who takes part, and the workshop that is held for them meanwhile. */
export type Seat = {
  scope: Scope
  participantId: string
  workshop: { id: string; asked: QuestionId | null; votes: number }
}

/** Finds who takes part by their token and holds the workshop; `not_found` where it has ended. */
export const holdSeat = async (tx: Tx, token: string): Promise<Seat> => {
  const seat = await tx
    .selectFrom('workshop_participant as p')
    .innerJoin('workshop as w', (on) =>
      on.onRef('w.workspace_id', '=', 'p.workspace_id').onRef('w.id', '=', 'p.workshop_id'),
    )
    .select(['p.workspace_id as workspaceId', 'p.id as participantId', 'w.id', 'w.asked', 'w.votes'])
    .where('p.token_hash', '=', hashOfToken(token))
    .where('w.ended_at', 'is', null)
    .forUpdate('w')
    .executeTakeFirst()
  if (!seat) throw workshopOver()
  const { workspaceId, participantId, ...workshop } = seat
  return { scope: { workspaceId }, participantId, workshop }
}

/** Throws `conflict` unless answers to this question are gathered now; after the reveal none comes or changes. */
export const assertGathering = async (
  tx: Tx,
  { scope, workshop }: Seat,
  question: QuestionId,
): Promise<void> => {
  const asked = await store.findQuestion(tx, scope, { workshopId: workshop.id, question })
  if (asked && isRevealed(asked.phase))
    throw conflict('workshop-late', 'The answers are revealed: none can be added or changed any more.')
  if (workshop.asked !== question || asked?.phase !== 'gathering') throw movedOn()
}
