import type { Draft } from '#model/contract/service-page.ts'
import { writeAt } from '#model/definition/clause-at.ts'
import {
  type ClauseAct,
  type ClauseRecords,
  partOfPath,
  recordConfirmation,
} from '#model/definition/clauses.ts'
import { type Definition, partNames, parts } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import { changedClauses } from './changed-clauses.ts'
import { addDraftPoint } from './draft-points.ts'
import * as drafts from './draft-store.ts'
import { keepBeginnings } from './draft-point-store.ts'
import { followStoredText } from './follow-live-text.ts'
import { type InvitedService, seenBy } from './invited-service.ts'
import { keepClauseEdits } from './live-draft-store.ts'
import { assertPossible, lockService } from './load-service.ts'
import { changeOf } from './write-part.ts'

/**
 * The draft as it was typed to the last acknowledged letter, locked for somebody who is invited to change it;
 * `not_found` for everybody else, `conflict` where there is none.
 */
export const lockDraftText = async (
  tx: Tx,
  ctx: MemberContext,
  id: string,
): Promise<{ service: InvitedService; draft: Draft }> => {
  const facts = await lockService(tx, ctx.scope, ctx.actor, id)
  const service = seenBy(ctx, facts)
  assertPossible('edit', facts)
  const stored = await drafts.getDraft(tx, ctx.scope, id)
  const followed = await followStoredText(tx, { scope: ctx.scope, service: id, draft: stored, now: ctx.now })
  return { service, draft: followed?.draft ?? stored }
}

type ClauseChange = {
  /** What `lockDraftText` gave. */
  service: string
  draft: Draft
  path: string
  /** What the clause is to say; null takes an entry out. */
  content: unknown
  /** Whose words they are. */
  worded: ClauseAct
  /** Who says yes to them; for their own side they say nothing new. */
  confirmed: ClauseAct
}

const withClause = ({ draft, path, content }: ClauseChange): Definition => {
  const part = partOfPath(path)
  const changed = writeAt(draft.definition, path, content ?? undefined)
  const judged = parts[part].safeParse(changed[part])
  if (!judged.success)
    throw conflict('clause-too-large', 'Together with what stands there by now this is more than fits there.')
  return { ...draft.definition, [part]: judged.data }
}

const confirmedBy = (records: ClauseRecords, clauses: readonly string[], act: ClauseAct): ClauseRecords => {
  const confirmed = clauses.flatMap((path) => {
    const record = records[path]
    const isOfOther = record && act.side !== 'neither' && record.worded.side !== act.side
    return isOfOther ? [[path, recordConfirmation(record, act)] as const] : []
  })
  return { ...records, ...Object.fromEntries(confirmed) }
}

/**
 * Writes one clause into the draft in the name of whoever worded it, as confirmed by whoever takes it up, by the way on
 * which all changes go: what others type at this moment stays. Returns the clauses that read differently now.
 */
export const writeClause = async (tx: Tx, ctx: MemberContext, change: ClauseChange): Promise<string[]> => {
  const { service, draft, path, worded, confirmed } = change
  const definition = withClause(change)
  await keepBeginnings(tx, ctx.scope, [service])
  const { before, ...after } = await changeOf(tx, ctx, {
    service,
    draft,
    to: { definition, translations: draft.translations },
    act: worded,
  })
  const clauses = changedClauses(before.definition, after.definition, partNames)
  if (clauses.length === 0) return []
  await keepClauseEdits(tx, ctx.scope, {
    serviceId: service,
    startedAt: draft.startedAt,
    edits: clauses.map((one) => ({ path: one, act: { ...worded, at: ctx.now } })),
    recorded: true,
  })
  const part = partOfPath(path)
  const written = await drafts.writePart(tx, ctx.scope, {
    serviceId: service,
    part,
    content: after.definition[part],
    records: confirmedBy(after.records, clauses, confirmed),
    translations: saysTheSame(after.translations, before.translations) ? null : after.translations,
    now: ctx.now,
  })
  const by = { personId: ctx.actor.personId, paths: clauses }
  await addDraftPoint(tx, { scope: ctx.scope, service, draft: written, now: ctx.now }, by)
  return clauses
}
