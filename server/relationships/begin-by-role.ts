import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { record } from '#server/kernel/journal.ts'
import { subjectOf } from './in-relationship.ts'
import * as store from './store.ts'

/** The relationship of a provider and a consumer; a role that is given begins it where it does not run. */
export const beginByRole = async (
  tx: Tx,
  ctx: MemberContext,
  pair: { providerId: string; consumerId: string },
): Promise<string> => {
  const since = ctx.now.slice(0, 10)
  const { id, made, endedOn } = await store.relationshipOf(tx, ctx.scope, {
    ...pair,
    id: newId(),
    since,
    now: ctx.now,
  })
  if (!made && endedOn === null) return id
  const facts = await store.namesOf(tx, ctx.scope, id)
  await record(tx, ctx, begunFact({ ...facts, made }, since))
  return id
}

/** What the journal says of a relationship that began by itself. */
export const begunFact = (
  { made, ...names }: { made: boolean } & Parameters<typeof subjectOf>[0],
  since: string,
) => ({
  fact: made ? 'relationship.begun' : 'relationship.begun-again',
  subject: subjectOf(names),
  after: { since, byRole: true },
})
