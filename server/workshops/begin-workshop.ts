import { randomInt } from 'node:crypto'
import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { QuestionId } from '#model/definition/questions.ts'
import { codeFrom } from '#model/workshops/join-code.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, conflict } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getServicePage, holdInvitedService, type InvitedService } from '#server/services/index.ts'
import { findWorkshop } from './find-workshop.ts'
import * as store from './store.ts'

type Beginning = { service: string; questions: QuestionId[]; named: boolean; votes: number }

/** How often another code is drawn where one is taken. */
const mostDraws = 5

const keepWorkshop = async (
  tx: Tx,
  ctx: MemberContext,
  { service, named, votes }: Omit<Beginning, 'service'> & { service: InvitedService },
): Promise<string> => {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const id = newId()
    const added = await store.addWorkshop(tx, {
      workspace_id: ctx.scope.workspaceId,
      id,
      service_id: service.id,
      service_name: service.name,
      facilitator_id: ctx.actor.personId,
      code: codeFrom((below) => randomInt(below)),
      named,
      votes,
      begun_at: ctx.now,
    })
    if (added) return id
  }
  throw new AppError('unavailable', 'No code could be found for this workshop: try again.')
}

/** Begins a workshop on a draft; whoever begins it leads it. A service has one at a time. */
export const beginWorkshop = (ctx: MemberContext, wish: Beginning): Promise<ScreenNews> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, wish.service)
    const { draft } = await getServicePage({ ...ctx, db: tx }, { service: service.id })
    if (!draft) throw conflict('no-draft', 'The service has no draft: start one first.')
    if (await store.hasRunning(tx, ctx.scope, service.id))
      throw conflict('workshop-running', 'A workshop on this service is being held already.')
    const { questions, named, votes } = wish
    const id = await keepWorkshop(tx, ctx, { ...wish, service })
    await store.addQuestions(
      tx,
      questions.map((question, place) => ({
        workspace_id: ctx.scope.workspaceId,
        workshop_id: id,
        question,
        place,
      })),
    )
    await record(tx, ctx, {
      fact: 'workshop.begun',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { workshop: id, questions, named, votes },
    })
    return findWorkshop({ ...ctx, db: tx }, { service: service.id, workshop: id })
  })
