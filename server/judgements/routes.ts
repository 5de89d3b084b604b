import type { judgementRoutes } from '#model/contract/judgements.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { findJudgements } from './find-judgements.ts'
import { giveJudgement } from './give-judgement.ts'
import { withdrawJudgement } from './withdraw-judgement.ts'

export const routes: Handlers<keyof typeof judgementRoutes> = {
  judgements: (ctx, { params }) => findJudgements(ctx, params),
  giveJudgement: (ctx, { params, body }) => giveJudgement(ctx, { ...params, ...body }),
  withdrawJudgement: (ctx, { params }) => withdrawJudgement(ctx, params),
}
