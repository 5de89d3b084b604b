import type { RouteName } from '#model/contract/contract.ts'
import type { needRoutes } from '#model/contract/needs.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { answerNeed } from './answer-need.ts'
import { changeNeed } from './change-need.ts'
import { findNeedsByRole } from './find-needs-by-role.ts'
import { findNeeds, getNeed } from './find-needs.ts'
import { meetNeed } from './meet-need.ts'
import { stateNeed } from './state-need.ts'

export const routes: Handlers<RouteName & keyof typeof needRoutes> = {
  needs: (ctx, { query }) => findNeeds(ctx, query),
  needsByRole: (ctx, { params, query }) => findNeedsByRole(ctx, { ...query, role: params.role }),
  need: (ctx, { params }) => getNeed(ctx, params.need),
  stateNeed: (ctx, { body }) => stateNeed(ctx, body),
  changeNeed: (ctx, { params, body: { providerId, ...content } }) =>
    changeNeed(ctx, { ...params, content, providerId }),
  answerNeed: (ctx, { params, body }) => answerNeed(ctx, { ...params, answer: body }),
  meetNeed: (ctx, { params }) => meetNeed(ctx, params),
}
