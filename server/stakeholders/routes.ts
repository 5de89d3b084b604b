import type { stakeholderRoutes } from '#model/contract/stakeholders.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { addStakeholder } from './add-stakeholder.ts'
import { changeStakeholder } from './change-stakeholder.ts'
import { findServiceStakeholders, findStakeholders } from './find-stakeholders.ts'
import { removeStakeholder } from './remove-stakeholder.ts'
import { tieStakeholder } from './tie-stakeholder.ts'
import { untieStakeholder } from './untie-stakeholder.ts'

export const routes: Handlers<keyof typeof stakeholderRoutes> = {
  stakeholders: (ctx, { query }) => findStakeholders(ctx, query),
  serviceStakeholders: (ctx, { params }) => findServiceStakeholders(ctx, params),
  addStakeholder: (ctx, { body }) => addStakeholder(ctx, body),
  changeStakeholder: (ctx, { params, body }) => changeStakeholder(ctx, { ...params, ...body }),
  removeStakeholder: (ctx, { params }) => removeStakeholder(ctx, params),
  tieStakeholder: (ctx, { params }) => tieStakeholder(ctx, params),
  untieStakeholder: (ctx, { params }) => untieStakeholder(ctx, params),
}
