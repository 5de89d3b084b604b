import type { Handlers } from '#server/kernel/http.ts'
import { changeCheckSettings } from './change-check-settings.ts'
import { checkDefinition } from './check-definition.ts'
import { findPortfolio } from './find-portfolio.ts'
import { getSettings } from './store.ts'

export const routes: Handlers<'checkDefinition' | 'checkSettings' | 'changeCheckSettings' | 'portfolio'> = {
  checkDefinition: (ctx, { body }) => checkDefinition(ctx, body),
  checkSettings: (ctx) => getSettings(ctx.db, ctx.scope),
  changeCheckSettings: (ctx, { body }) => changeCheckSettings(ctx, body),
  portfolio: (ctx, { query }) => findPortfolio(ctx, query),
}
