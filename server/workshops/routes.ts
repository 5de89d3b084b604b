import type { RouteName } from '#model/contract/contract.ts'
import type { workshopRoutes } from '#model/contract/workshops.ts'
import { tokenOf } from '#server/accounts/index.ts'
import type { Exchange, Handlers } from '#server/kernel/http.ts'
import { changeAnswer, giveAnswer, withdrawAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { beginWorkshop } from './begin-workshop.ts'
import { castVotes } from './cast-votes.ts'
import { endWorkshop } from './end-workshop.ts'
import { findJoined } from './find-joined.ts'
import { findRecord, findWorkshop, findWorkshops } from './find-workshop.ts'
import { makeGroup, placeAnswers, removeGroup, renameGroup } from './group-answers.ts'
import { findByCode, joinWorkshop, joinWorkshopAsMember } from './join-workshop.ts'
import { makeClause } from './make-clause.ts'
import { extendTime, movePhase, noteQuestion } from './move-phase.ts'
import { removeParticipant } from './remove-participant.ts'

/** What somebody joined with; one who brings nothing is answered like one whose workshop is over. */
const tokenIn = ({ request }: Exchange): string => tokenOf(request.headers) ?? ''

export const routes: Handlers<RouteName & keyof typeof workshopRoutes> = {
  workshops: (ctx, { params }) => findWorkshops(ctx, params.service),
  beginWorkshop: (ctx, { params, body }) => beginWorkshop(ctx, { ...params, ...body }),
  workshop: (ctx, { params, query }) => findWorkshop(ctx, { ...params, ...query }),
  workshopRecord: (ctx, { params }) => findRecord(ctx, params),
  askQuestion: (ctx, { params, body }) => askQuestion(ctx, { ...params, ...body }),
  movePhase: (ctx, { params, body }) => movePhase(ctx, { ...params, ...body }),
  extendTime: (ctx, { params, body }) => extendTime(ctx, { ...params, ...body }),
  makeGroup: (ctx, { params, body }) => makeGroup(ctx, { ...params, ...body }),
  renameGroup: (ctx, { params, body }) => renameGroup(ctx, { ...params, ...body }),
  removeGroup: (ctx, { params }) => removeGroup(ctx, params),
  placeAnswers: (ctx, { params, body }) => placeAnswers(ctx, { ...params, ...body }),
  makeClause: (ctx, { params, body }) => makeClause(ctx, { ...params, ...body }),
  noteQuestion: (ctx, { params, body }) => noteQuestion(ctx, { ...params, ...body }),
  removeParticipant: (ctx, { params }) => removeParticipant(ctx, params),
  endWorkshop: (ctx, { params }) => endWorkshop(ctx, params),
  joinWorkshopAsMember: (ctx, { params, body }) => joinWorkshopAsMember(ctx, { ...params, ...body }),
  workshopByCode: (ctx, { params }) => findByCode(ctx, params.code),
  joinWorkshop: (ctx, { params, body }) => joinWorkshop(ctx, { ...params, ...body }),
  joinedWorkshop: (ctx, { query }, exchange) => findJoined(ctx, { token: tokenIn(exchange), ...query }),
  giveAnswer: (ctx, { body }, exchange) => giveAnswer(ctx, { token: tokenIn(exchange), ...body }),
  changeAnswer: (ctx, { params, body }, exchange) =>
    changeAnswer(ctx, { token: tokenIn(exchange), ...params, ...body }),
  withdrawAnswer: (ctx, { params }, exchange) => withdrawAnswer(ctx, { token: tokenIn(exchange), ...params }),
  castVotes: (ctx, { body }, exchange) => castVotes(ctx, { token: tokenIn(exchange), ...body }),
}
