import { contentsByPath, quotationOf } from '#model/comments/address.ts'
import type { Draft } from '#model/contract/service-page.ts'
import { type AttributionDeed, attributionRefusal } from '#model/definition/attribution.ts'
import type { ClauseRecord } from '#model/definition/clauses.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, conflict } from '#server/kernel/errors.ts'
import { type FactName, recording } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { noteDone, takeBackNotice, tell } from '#server/notices/index.ts'
import { renewPoint } from './draft-point-store.ts'
import * as drafts from './draft-store.ts'
import type { ServiceFacts } from './load-service.ts'
import { type Seen, seenDraft } from './seen-draft.ts'

export type SeenClause = Seen & { service: string }

/** A clause whose words are spoken of, as it stands. */
export type HeldClause = { facts: ServiceFacts; draft: Draft; record: ClauseRecord }

export type Outcome = {
  record: ClauseRecord
  fact: FactName
  after: object
  /** Who is told, and of what. */
  notice: { kind: 'word-asked' | 'word-given'; variant: string; to: string | null } | null
  /** Whose word is not asked for any more. */
  notAsked?: string | undefined
}

type Kept = { service: { id: string; name: string }; draft: Draft; path: string }

/** Stores what came of an act on whose words a clause is, on record, and tells whom it concerns. */
export const keepAttribution = async (
  tx: Tx,
  ctx: MemberContext,
  { service, draft, path }: Kept,
  { record, fact, after, notice, notAsked }: Outcome,
): Promise<Draft> => {
  const subject = { kind: 'service', ...service }
  const page = `/services/${service.id}?clause=${encodeURIComponent(path)}` as const
  if (notAsked !== undefined) await takeBackNotice(tx, ctx, { kind: 'word-asked', to: notAsked, path: page })
  if (notice?.kind === 'word-given') await noteDone(tx, ctx, { kinds: ['word-asked'], path: page })
  if (notice !== null) {
    await tell(tx, ctx, {
      kind: notice.kind,
      event: newId(),
      to: notice.to === null ? [] : [notice.to],
      subject,
      path: page,
      params: {
        variant: notice.variant,
        excerpt: quotationOf(contentsByPath(draft.definition), path) ?? '',
      },
    })
  }
  const db = recording(tx, ctx, { fact, subject, after: { path, ...after } })
  const records = { ...draft.records, [path]: record }
  const attributed = await drafts.writeRecords(db, ctx.scope, {
    serviceId: service.id,
    records,
    now: ctx.now,
  })
  await renewPoint(tx, ctx.scope, service.id)
  return attributed
}

const assertPossible = (deed: AttributionDeed, record: ClauseRecord, personId: string): void => {
  const refusal = attributionRefusal(deed, record, personId)
  switch (refusal) {
    case null:
      return
    case 'not-your-wording':
      throw new AppError('forbidden', 'Only who typed a text says who else said it, and takes that back.')
    case 'not-your-word':
      throw new AppError('forbidden', 'Only who is said to have said it answers.')
    case 'word-waits':
      throw conflict(refusal, 'It waits already for the word of whoever is said to have said it.')
    case 'said-already':
      throw conflict(refusal, 'Whose words it is was said and confirmed.')
    case 'no-word-waits':
      throw conflict(refusal, 'No word is asked for here.')
  }
}

/** Changes whose words a clause is, where the actor may; the clause's text must be the one that they saw. */
export const inAttribution = (
  ctx: MemberContext,
  { service, path, hash }: SeenClause,
  { deed, act }: { deed: AttributionDeed; act: (tx: Tx, held: HeldClause) => Promise<Outcome> },
): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const { facts, draft } = await seenDraft(tx, ctx, {
      service,
      clauses: [{ path, hash }],
      refused: 'Only people invited to this service say whose words its draft holds.',
    })
    // A clause that nobody is known to have worded is nobody's to speak of.
    const record = draft.records[path] ?? {
      hash,
      worded: { personId: null, side: 'neither' as const, at: ctx.now },
      confirmed: [],
    }
    assertPossible(deed, record, ctx.actor.personId)
    const outcome = await act(tx, { facts, draft, record })
    return keepAttribution(tx, ctx, { service: { id: service, name: facts.name }, draft, path }, outcome)
  })
