import { readAt } from '#model/definition/clause-at.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import { clauseSchemaAt } from '#model/suggestions/clause-schema.ts'
import { mostOpenSuggestions, mostSuggestions } from '#model/suggestions/suggestion.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, conflict, invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { invalidInput } from '#server/kernel/problem.ts'
import type { InvitedService, OpenDraft } from '#server/services/index.ts'
import * as store from './store.ts'

/** A change of a clause as it is suggested. */
export type Change = {
  path: string
  before: ClauseContent | null
  content: ClauseContent | null
  why: string
}

/** What a clause may say at this path, as the model has it; throws `invalid` where it may not. */
const contentAt = (
  path: string,
  given: ClauseContent | null,
  field: 'before' | 'content',
): ClauseContent | null => {
  const known = clauseSchemaAt(path)
  if (!known) throw invalid('path', 'is not the path of a clause')
  if (given === null) {
    if (!known.isEntry) throw invalid(field, 'can be null for an entry of a list alone')
    return null
  }
  const judged = known.schema.safeParse(given)
  if (!judged.success) throw invalidInput(judged.error, field)
  const content = judged.data as ClauseContent
  if (known.isEntry && (content as { id?: unknown }).id !== path.split('/', 2)[1])
    throw invalid(`${field}.id`, 'must be that of the entry in the path')
  return content
}

/** The change as the model reads it; throws `invalid` where it is none. */
const checkedChange = ({ path, before, content, why }: Change): Change => {
  const change = {
    path,
    before: contentAt(path, before, 'before'),
    content: contentAt(path, content, 'content'),
    why,
  }
  if (saysTheSame(change.before, change.content)) throw invalid('content', 'says what stands there already')
  return change
}

/** What is to be changed must be there; what is to be added comes anew. */
const assertThere = ({ definition }: OpenDraft, { path, before }: Change): void => {
  if (before === null || readAt(definition, path) !== undefined) return
  throw new AppError(
    'precondition_failed',
    'This entry has been taken out meanwhile: look at the text again.',
    {
      reason: 'suggestion-clause-gone',
    },
  )
}

const assertRoom = async (
  tx: Tx,
  { scope }: MemberContext,
  draft: { serviceId: string; startedAt: string },
): Promise<void> => {
  const { all, open } = await store.countOf(tx, scope, draft)
  if (all >= mostSuggestions)
    throw conflict('suggestions-full', `This draft has had ${mostSuggestions} suggestions: no more are kept.`)
  if (open >= mostOpenSuggestions)
    throw conflict('too-many-suggestions', 'As many suggestions wait here as can be kept: answer some first.')
}

type Kept = { service: InvitedService; draft: OpenDraft; change: Change; answers: string | null }

/** Keeps what the actor suggests, with the roles and the side that they speak for now; returns its id. */
export const keepSuggestion = async (
  tx: Tx,
  ctx: MemberContext,
  { service, draft, change, answers }: Kept,
): Promise<string> => {
  const { path, before, content, why } = checkedChange(change)
  assertThere(draft, change)
  await assertRoom(tx, ctx, { serviceId: service.id, startedAt: draft.startedAt })
  const id = newId()
  await store.addSuggestion(tx, {
    workspace_id: ctx.scope.workspaceId,
    id,
    service_id: service.id,
    draft_started_at: draft.startedAt,
    after_revision: service.newestRevision,
    path,
    before: before === null ? null : JSON.stringify(before),
    content: content === null ? null : JSON.stringify(content),
    why,
    person_id: ctx.actor.personId,
    roles: service.roles,
    side: service.side,
    suggested_at: ctx.now,
    answers,
    decided_by: null,
    decided_side: null,
  })
  return id
}
