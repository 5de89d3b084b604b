import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { holdInvitedService } from '#server/services/index.ts'
import { getForDeed } from './find-suggestions.ts'
import { settleSuggestion } from './settle-suggestion.ts'
import { tellAuthor } from './tell-of-suggestion.ts'

type Decline = { service: string; suggestion: string; reason: string }

/** Declines a suggestion; its author is told the reason. */
export const declineSuggestion = (
  ctx: MemberContext,
  { service: named, suggestion, reason }: Decline,
): Promise<Suggestion> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named)
    const before = await getForDeed(tx, ctx, { deed: 'decline', service, suggestion })
    const declined = await settleSuggestion(tx, ctx, { service, before, to: 'declined', reason })
    await tellAuthor(tx, ctx, {
      service,
      id: suggestion,
      variant: 'declined',
      author: before.by.id,
      text: reason,
    })
    return declined
  })
