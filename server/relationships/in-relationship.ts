import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { RelationshipSide } from '#model/relationships/relationship.ts'
import { AppError, conflict, invalid, permit } from '#server/kernel/errors.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Fact, record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getRelationship, type LoadedRelationship, loadRelationship } from './find-relationship-page.ts'
import { mayChange } from './policy.ts'

/** How the journal names a relationship. */
export const subjectOf = ({ id, provider, consumer }: Named) => ({
  kind: 'relationship',
  id,
  name: [provider, consumer].map(({ names }) => names.en ?? names.fr ?? '').join(' – '),
})
type Named = { id: string } & Record<RelationshipSide, { names: Names }>

/** Holds a relationship until the transaction ends, then loads it: what changes it comes one after the other. */
export const holdRelationship = async (
  tx: Tx,
  ctx: MemberContext,
  id: string,
): Promise<LoadedRelationship> => {
  // Whether there is one is not asked here: one that may not be seen is answered like one that is not there, in as long.
  await tx
    .selectFrom('relationship')
    .select('id')
    .where('workspace_id', '=', ctx.scope.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return loadRelationship(tx, ctx, id)
}

export const assertRunning = ({ until }: Pick<LoadedRelationship, 'until'>): void => {
  if (until !== null)
    throw conflict('relationship-ended', 'This relationship has ended: begin it again first.')
}

/** For a day that lies before the one on which the relationship begins; `path` names the field. */
export const beforeBegin = (path: string, since: string): AppError =>
  invalid(path, `is before ${since}, the day on which it begins`, 'day-before-begin', { on: since })

/** For what was read before somebody else changed it. */
export const outdated = (): AppError =>
  new AppError('precondition_failed', 'Somebody changed this meanwhile: load the page again.', {
    reason: 'relationship-moved-on',
  })

/** A duty, item or note of it; one that is not there was, as far as whoever names it knows, removed meanwhile. */
export const standingPart = <Part extends { id: string }>(parts: readonly Part[], id: string): Part => {
  const part = parts.find((one) => one.id === id)
  if (!part)
    throw new AppError('not_found', 'This is not there any more: somebody removed it meanwhile.', {
      reason: 'part-removed',
    })
  return part
}

/** What is done in a relationship that is held and may be changed; says what the journal is to keep, if anything came of it. */
export type Act = (tx: Tx, facts: LoadedRelationship) => Promise<Omit<Fact, 'subject'> | null>

type Work = {
  /** Whether it can be done once the relationship has ended: its lists and notes go on. */
  afterEnd?: boolean
  act: Act
}

/** Does something in a relationship that both sides may change, puts it on record, and shows the page as it is then. */
export const inRelationship = (
  ctx: MemberContext,
  id: string,
  { afterEnd = false, act }: Work,
): Promise<RelationshipPage> =>
  inTransaction(ctx, async (tx) => {
    const facts = await holdRelationship(tx, ctx, id)
    permit(mayChange(ctx.actor, facts), 'A relationship is kept by its two sides.')
    if (!afterEnd) assertRunning(facts)
    const fact = await act(tx, facts)
    if (fact) await record(tx, ctx, { ...fact, subject: subjectOf(facts) })
    return getRelationship(ctx, { relationship: id }, tx)
  })
