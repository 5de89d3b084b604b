import type { QuestionId } from '#model/definition/questions.ts'
import type { Phase } from '#model/workshops/phase.ts'
import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { type AppError, conflict, found, permit } from '#server/kernel/errors.ts'
import { invitedService, type InvitedService } from '#server/services/index.ts'
import { mayLead } from './policy.ts'
import * as store from './store.ts'

type Named = { service: string; workshop: string }
export type Held = { service: InvitedService; workshop: store.WorkshopRow }

/** What answers an act on a workshop that is somewhere else by now. */
export const movedOn = (): AppError =>
  conflict('workshop-moved-on', 'The workshop has moved on: look where it stands now.')

/** Holds a workshop, so that acts on it come one after the other; for those who are invited, and while it is being held. */
export const holdWorkshop = async (tx: Tx, ctx: MemberContext, named: Named): Promise<Held> => {
  const service = await invitedService(tx, ctx, named.service)
  const workshop = await tx
    .selectFrom('workshop')
    .selectAll()
    .where('workspace_id', '=', ctx.scope.workspaceId)
    .where('service_id', '=', service.id)
    .where('id', '=', named.workshop)
    .forUpdate()
    .executeTakeFirst()
  const held = { service, workshop: found(workshop, 'workshop') }
  if (held.workshop.ended_at !== null) throw conflict('workshop-ended', 'This workshop has ended.')
  return held
}

/** The same for the person who leads it. */
export const holdToLead = async (tx: Tx, ctx: MemberContext, named: Named): Promise<Held> => {
  const held = await holdWorkshop(tx, ctx, named)
  permit(
    mayLead(ctx.actor, { facilitatorId: held.workshop.facilitator_id }),
    'Only whoever began this workshop leads it.',
  )
  return held
}

type Asked = { workshop: Pick<store.WorkshopRow, 'id' | 'asked'>; question: QuestionId }

/** The question that is asked now; `conflict` where it is another one, or in none of these phases. */
export const askedQuestion = async (
  tx: Tx,
  scope: Scope,
  { workshop, question }: Asked,
  phases: readonly Phase[],
): Promise<store.QuestionRow> => {
  if (workshop.asked !== question) throw movedOn()
  const asked = await store.findQuestion(tx, scope, { workshopId: workshop.id, question })
  if (!asked || !phases.includes(asked.phase)) throw movedOn()
  return asked
}
