import type { Draft } from '#model/contract/service-page.ts'
import { recordWording } from '#model/definition/clauses.ts'
import { currentTranslations } from '#model/definition/current-translations.ts'
import { type Definition, type PartName, partNames } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { changedClauses } from './changed-clauses.ts'
import { keepBeginnings } from './draft-point-store.ts'
import { addDraftPoint } from './draft-points.ts'
import * as drafts from './draft-store.ts'
import { keepClauseEdits } from './live-draft-store.ts'
import { assertPossible, lockService } from './load-service.ts'
import { maySee, mayEdit, mayWritePart, sideOf } from './policy.ts'
import { type Through, writeThroughLive } from './write-through-live.ts'

type Edit<Part extends PartName> = { service: string; part: Part; version: number; content: Definition[Part] }

/** Somebody was faster: nothing is written, and the caller gets the text as it is now to choose from. */
export const assertCurrent = (draft: Draft, part: keyof Draft['versions'], version: number): void => {
  if (draft.versions[part] === version) return
  throw new AppError(
    'precondition_failed',
    `The ${part} of this draft has version ${draft.versions[part]} by now, not ${version}: compare and send again.`,
    { reason: 'stale', current: draft },
  )
}

/** Rewrites one part of the draft, and puts on record who worded the clauses that changed. */
export const writePart = <Part extends PartName>(ctx: MemberContext, edit: Edit<Part>): Promise<Draft> =>
  inTransaction(ctx, (tx) => {
    const { service, part, version, content } = edit
    const contentOf = (stored: Draft): Definition[Part] => {
      assertCurrent(stored, part, version)
      return content
    }
    return writePartIn(tx, ctx, { service, part, contentOf })
  })

type EditOfStored = {
  service: string
  part: PartName
  /** What the part is to say, made from the draft as it is stored; nobody else writes there meanwhile. */
  contentOf: (stored: Draft) => Definition[PartName]
}

/** The same within a transaction of the caller's. */
export const writePartIn = async (
  tx: Tx,
  ctx: MemberContext,
  { service, part, contentOf }: EditOfStored,
): Promise<Draft> => {
  const facts = await lockService(tx, ctx.scope, ctx.actor, service)
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  permit(mayEdit(ctx.actor, facts), 'Only people invited to this service write its draft.')
  assertPossible('edit', facts)
  permit(
    mayWritePart(ctx.actor, facts, part),
    `Your side only suggests changes to the ${part} of this draft.`,
  )
  const stored = await drafts.getDraft(tx, ctx.scope, service)
  const content = contentOf(stored)
  const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
  await keepBeginnings(tx, ctx.scope, [service])
  const { before, ...after } = await changeOf(tx, ctx, {
    service,
    draft: stored,
    to: { definition: { ...stored.definition, [part]: content }, translations: stored.translations },
    act,
  })
  const clauses = changedClauses(before.definition, after.definition, partNames)
  const edits = clauses.map((path) => ({ path, act }))
  await keepClauseEdits(tx, ctx.scope, {
    serviceId: service,
    startedAt: stored.startedAt,
    edits,
    recorded: true,
  })
  const db = recording(tx, ctx, {
    fact: 'draft.written',
    subject: { kind: 'service', id: service, name: facts.name },
    before: { part, version: before.versions[part] },
    after: { part, version: before.versions[part] + 1, clauses: clauses.slice(0, 100), side: act.side },
  })
  const written = await drafts.writePart(db, ctx.scope, {
    serviceId: service,
    part,
    content: after.definition[part],
    records: after.records,
    translations: saysTheSame(after.translations, before.translations) ? null : after.translations,
    now: ctx.now,
  })
  const by = { personId: ctx.actor.personId, paths: clauses }
  await addDraftPoint(tx, { scope: ctx.scope, service, draft: written, now: ctx.now }, by)
  return written
}

/** What the draft says after the change: by way of its live text, where people may be typing in it at this moment. */
export const changeOf = async (
  tx: Tx,
  { scope }: Pick<MemberContext, 'scope'>,
  change: Parameters<typeof writeThroughLive>[2],
): Promise<Through> => {
  const { draft, to, act } = change
  const translations = currentTranslations(draft.translations, {
    before: draft.definition,
    after: to.definition,
  })
  const current = { ...change, to: { ...to, translations } }
  const through = await writeThroughLive(tx, scope, current)
  if (through) return through
  const parts = partNames.filter((part) => !saysTheSame(draft.definition[part], to.definition[part]))
  const records = recordWording(draft.records, { after: to.definition, parts, act })
  return { definition: to.definition, translations, records, before: draft }
}
