import type { Draft } from '#model/contract/service-page.ts'
import { readAt } from '#model/definition/clause-at.ts'
import { hashOf } from '#model/definition/hash.ts'
import { type Fit, fitClause } from '#model/suggestions/fit-clause.ts'
import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { lockDraftText, writeClause } from '#server/services/index.ts'
import { getForDeed, type StoredSuggestion } from './find-suggestions.ts'
import { settleSuggestion } from './settle-suggestion.ts'
import { tellAuthor } from './tell-of-suggestion.ts'

type Acceptance = {
  service: string
  suggestion: string
  /** The hash of what would be written, as it was shown; needed where others changed the same words. */
  shown: string | null
}

/** What the suggestion comes to today; whoever takes up one that does not fit any more must have seen what comes of it. */
const fitFor = ({ definition }: Draft, stored: StoredSuggestion, shown: string | null): Fit => {
  const now = readAt(definition, stored.path)
  const fit = fitClause({ ...stored, now })
  if (!fit) {
    throw new AppError('precondition_failed', 'The entry that this suggestion is about has been taken out.', {
      reason: 'suggestion-clause-gone',
    })
  }
  if (!fit.fits && shown !== hashOf(fit.content)) {
    throw new AppError(
      'precondition_failed',
      'Others have changed the same words since: look at what would come of it first.',
      { reason: 'suggestion-unfit', current: { now: now ?? null, content: fit.content } },
    )
  }
  return fit
}

/** Takes a suggestion up into the draft: worded by its author's side, confirmed by the side of whoever takes it up. */
export const acceptSuggestion = (
  ctx: MemberContext,
  { service: named, suggestion, shown }: Acceptance,
): Promise<Suggestion> =>
  inTransaction(ctx, async (tx) => {
    const { service, draft } = await lockDraftText(tx, ctx, named)
    const stored = await getForDeed(tx, ctx, { deed: 'accept', service, suggestion })
    const { content } = fitFor(draft, stored, shown)
    const clauses = await writeClause(tx, ctx, {
      service: service.id,
      draft,
      path: stored.path,
      content,
      worded: { personId: stored.by.id, side: stored.side, at: stored.at },
      confirmed: { personId: ctx.actor.personId, side: service.side, at: ctx.now },
    })
    const accepted = await settleSuggestion(tx, ctx, {
      service,
      before: stored,
      to: 'accepted',
      after: { clauses, wordedBy: stored.by.id },
    })
    await tellAuthor(tx, ctx, {
      service,
      id: suggestion,
      variant: 'accepted',
      author: stored.by.id,
      text: '',
    })
    return accepted
  })
