import type { Suggestion } from '#model/suggestions/suggestion.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import type { InvitedService } from '#server/services/index.ts'
import { type StoredSuggestion, viewSuggestion } from './find-suggestions.ts'
import * as store from './store.ts'
import { noteAnswered } from './tell-of-suggestion.ts'

type Settled = {
  service: InvitedService
  before: StoredSuggestion
  to: 'accepted' | 'declined' | 'withdrawn'
  reason?: string
  /** What more is put on record. */
  after?: object
}

/** Settles an open suggestion in the name of the actor, and puts it on record; returns it as it is then. */
export const settleSuggestion = async (
  tx: Tx,
  ctx: MemberContext,
  { service, before, to, reason = '', after = {} }: Settled,
): Promise<Suggestion> => {
  const { side } = service
  const { id, path, state } = before
  await store.settleSuggestion(tx, ctx.scope, { id, to, by: ctx.actor.personId, side, now: ctx.now, reason })
  await noteAnswered(tx, ctx, { service, id })
  await record(tx, ctx, {
    fact: `suggestion.${to}`,
    subject: { kind: 'service', id: service.id, name: service.name },
    before: { suggestion: id, path, state },
    after: { state: to, side, ...after },
    reason,
  })
  return viewSuggestion(tx, ctx, { service, suggestion: id })
}
