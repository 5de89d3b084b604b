import type { Handlers } from '#server/kernel/http.ts'
import { findHome } from './find-home.ts'

export const routes: Handlers<'home'> = { home: (ctx) => findHome(ctx) }
