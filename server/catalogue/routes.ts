import type { Handlers } from '#server/kernel/http.ts'
import { findCatalogue } from './find-catalogue.ts'

export const routes: Handlers<'catalogue'> = {
  catalogue: (ctx, { query }) => findCatalogue(ctx, query),
}
