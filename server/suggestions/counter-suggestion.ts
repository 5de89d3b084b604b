import { saysTheSame } from '#model/definition/hash.ts'
import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOpenDraft, holdInvitedService } from '#server/services/index.ts'
import { getForDeed, viewSuggestion } from './find-suggestions.ts'
import { type Change, keepSuggestion } from './keep-suggestion.ts'
import * as store from './store.ts'
import { noteAnswered, tellAuthor, tellOfSuggestion } from './tell-of-suggestion.ts'

type Counter = Omit<Change, 'path'> & { service: string; suggestion: string }

/** Answers a suggestion with another one for the same clause: the first is countered, and the two are read together. */
export const counterSuggestion = (ctx: MemberContext, counter: Counter): Promise<Suggestion> =>
  inTransaction(ctx, async (tx) => {
    const { suggestion, before, content, why } = counter
    const service = await holdInvitedService(tx, ctx, counter.service)
    const first = await getForDeed(tx, ctx, { deed: 'counter', service, suggestion })
    if (saysTheSame(content, first.content))
      throw invalid('content', 'says what was suggested: take it up instead')
    const draft = await findOpenDraft(tx, ctx, service.id)
    await store.settleSuggestion(tx, ctx.scope, {
      id: first.id,
      to: 'countered',
      by: ctx.actor.personId,
      side: service.side,
      now: ctx.now,
    })
    await noteAnswered(tx, ctx, { service, id: first.id })
    const change = { path: first.path, before, content, why }
    const id = await keepSuggestion(tx, ctx, { service, draft, change, answers: first.id })
    await record(tx, ctx, {
      fact: 'suggestion.countered',
      subject: { kind: 'service', id: service.id, name: service.name },
      before: { suggestion: first.id, path: first.path, state: first.state },
      after: { state: 'countered', by: id, side: service.side },
      reason: why,
    })
    // Whom it answers is told of that; the others who answer for the part are told as of any suggestion.
    await tellAuthor(tx, ctx, { service, id, variant: 'countered', author: first.by.id, text: why })
    await tellOfSuggestion(tx, ctx, { service, id, path: first.path, why })
    return viewSuggestion(tx, ctx, { service, suggestion: id })
  })
