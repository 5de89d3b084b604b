import type { conflictRoutes } from '#model/contract/conflicts.ts'
import type { RouteName } from '#model/contract/contract.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { answerDecision } from './answer-decision.ts'
import { decideConflict } from './decide-conflict.ts'
import { findConflicts } from './find-conflicts.ts'
import { markConflict } from './mark-conflict.ts'
import { reopenConflict } from './reopen-conflict.ts'
import { takeBackDecision } from './take-back-decision.ts'

export const routes: Handlers<RouteName & keyof typeof conflictRoutes> = {
  conflicts: (ctx, { params, query }) => findConflicts(ctx, { ...params, ...query }),
  markConflict: (ctx, { params, body }) => markConflict(ctx, { ...params, ...body }),
  decideConflict: (ctx, { params, body }) => decideConflict(ctx, { ...params, ...body }),
  answerDecision: (ctx, { params, body }) => answerDecision(ctx, { ...params, ...body }),
  takeBackDecision: (ctx, { params }) => takeBackDecision(ctx, params),
  reopenConflict: (ctx, { params, body }) => reopenConflict(ctx, { ...params, ...body }),
}
