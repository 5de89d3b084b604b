import type { Draft } from '#model/contract/service-page.ts'
import { clausesOfPart, recordWording } from '#model/definition/clauses.ts'
import { currentTranslations } from '#model/definition/current-translations.ts'
import type { Definition, PartName } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import { recording } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as drafts from './draft-store.ts'
import { assertPossible, lockService } from './load-service.ts'
import { maySee, mayEdit, sideOf } from './policy.ts'

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

const changedClauses = (before: Definition, after: Definition, part: PartName): string[] => {
  const earlier = new Map(clausesOfPart(before, part).map(({ path, hash }) => [path, hash]))
  const later = new Map(clausesOfPart(after, part).map(({ path, hash }) => [path, hash]))
  return [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (path) => earlier.get(path) !== later.get(path),
  )
}

/** Rewrites one part of the draft, and puts on record who worded the clauses that changed. */
export const writePart = <Part extends PartName>(ctx: MemberContext, edit: Edit<Part>): Promise<Draft> =>
  inTransaction(ctx, async (tx) => {
    const { service, part, content } = edit
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayEdit(ctx.actor, facts), 'Only people invited to this service write its draft.')
    assertPossible('edit', facts)
    const before = await drafts.getDraft(tx, ctx.scope, service)
    assertCurrent(before, part, edit.version)
    const after: Definition = { ...before.definition, [part]: content }
    const clauses = changedClauses(before.definition, after, part)
    const translations = currentTranslations(before.translations, { before: before.definition, after })
    const outdated = !saysTheSame(translations, before.translations)
    const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
    const db = recording(tx, ctx, {
      fact: 'draft.written',
      subject: { kind: 'service', id: service, name: facts.name },
      before: { part, version: edit.version },
      after: { part, version: edit.version + 1, clauses: clauses.slice(0, 100), side: act.side },
    })
    return drafts.writePart(db, ctx.scope, {
      serviceId: service,
      part,
      content,
      records: recordWording(before.records, { after, parts: [part], act }),
      translations: outdated ? translations : null,
      now: ctx.now,
    })
  })
