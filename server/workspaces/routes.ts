import type { Handlers } from '#server/kernel/http.ts'
import { changeSettings } from './change-settings.ts'
import { findWorkspace } from './find-workspace.ts'
import { makeWorkspace } from './make-workspace.ts'
import { nameProviderRole, removeProviderRole } from './name-provider-role.ts'

export const routes: Handlers<
  'makeWorkspace' | 'workspace' | 'changeSettings' | 'nameProviderRole' | 'removeProviderRole'
> = {
  makeWorkspace: (ctx, { body }) => makeWorkspace(ctx, body),
  workspace: (ctx) => findWorkspace(ctx),
  changeSettings: (ctx, { body }) => changeSettings(ctx, body),
  nameProviderRole: (ctx, { params, body }) => nameProviderRole(ctx, { ...params, ...body }),
  removeProviderRole: (ctx, { params }) => removeProviderRole(ctx, params),
}
