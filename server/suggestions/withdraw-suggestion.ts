import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { getForDeed } from './find-suggestions.ts'
import { settleSuggestion } from './settle-suggestion.ts'

/** Takes back a suggestion of the actor's that nobody has answered. */
export const withdrawSuggestion = (
  ctx: MemberContext,
  { service: named, suggestion }: { service: string; suggestion: string },
): Promise<Suggestion> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named)
    const before = await getForDeed(tx, ctx, { deed: 'withdraw', service, suggestion })
    return settleSuggestion(tx, ctx, { service, before, to: 'withdrawn' })
  })
