import type { Handlers } from '#server/kernel/http.ts'
import { findHome } from './find-home.ts'
import { findRolesToFill } from './find-roles-to-fill.ts'

export const routes: Handlers<'home' | 'rolesToFill'> = {
  home: (ctx) => findHome(ctx),
  rolesToFill: (ctx, { query }) => findRolesToFill(ctx, query),
}
