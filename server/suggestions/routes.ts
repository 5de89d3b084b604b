import type { RouteName } from '#model/contract/contract.ts'
import type { suggestionRoutes } from '#model/contract/suggestions.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { counterSuggestion } from './counter-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
import { findSuggestions } from './find-suggestions.ts'
import { suggestChange } from './suggest-change.ts'
import { withdrawSuggestion } from './withdraw-suggestion.ts'

export const routes: Handlers<RouteName & keyof typeof suggestionRoutes> = {
  suggestions: (ctx, { params, query }) => findSuggestions(ctx, { ...params, ...query }),
  suggestChange: (ctx, { params, body }) => suggestChange(ctx, { ...params, ...body }),
  acceptSuggestion: (ctx, { params, body }) => acceptSuggestion(ctx, { ...params, ...body }),
  declineSuggestion: (ctx, { params, body }) => declineSuggestion(ctx, { ...params, ...body }),
  counterSuggestion: (ctx, { params, body }) => counterSuggestion(ctx, { ...params, ...body }),
  withdrawSuggestion: (ctx, { params }) => withdrawSuggestion(ctx, params),
}
