import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOpenDraft, holdInvitedService } from '#server/services/index.ts'
import { viewSuggestion } from './find-suggestions.ts'
import { type Change, keepSuggestion } from './keep-suggestion.ts'
import { tellOfSuggestion } from './tell-of-suggestion.ts'

/** Suggests a change of a clause of the draft; anybody who is invited may. */
export const suggestChange = (
  ctx: MemberContext,
  { service: named, ...change }: Change & { service: string },
): Promise<Suggestion> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named)
    const draft = await findOpenDraft(tx, ctx, service.id)
    const id = await keepSuggestion(tx, ctx, { service, draft, change, answers: null })
    await record(tx, ctx, {
      fact: 'suggestion.made',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { suggestion: id, path: change.path, side: service.side },
      reason: change.why,
    })
    await tellOfSuggestion(tx, ctx, { service, id, path: change.path, why: change.why })
    return viewSuggestion(tx, ctx, { service, suggestion: id })
  })
