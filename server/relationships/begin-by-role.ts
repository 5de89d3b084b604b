import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { type Fact, record, recordAll } from '#server/kernel/journal.ts'
import { subjectOf } from './in-relationship.ts'
import * as store from './store.ts'

type Pair = { providerId: string; consumerId: string }

const runningOf = async (
  tx: Tx,
  ctx: MemberContext,
  { byRole, ...pair }: Pair & { byRole: boolean },
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
  await record(tx, ctx, begunFact({ ...facts, made }, { since, byRole }))
  return id
}

/** The relationship of a provider and a consumer; a role that is given begins it where it does not run. */
export const beginByRole = (tx: Tx, ctx: MemberContext, pair: Pair): Promise<string> =>
  runningOf(tx, ctx, { ...pair, byRole: true })

/** The same for many, in few statements. */
export const beginAllByRole = async (tx: Tx, ctx: MemberContext, roles: readonly Pair[]): Promise<void> => {
  if (roles.length === 0) return
  const begun = await store.addRelationships(tx, ctx.scope, {
    pairs: roles.map(({ providerId, consumerId }) => ({ providerId, consumerId, id: newId() })),
    now: ctx.now,
  })
  await recordAll(
    tx,
    ctx,
    begun.map((one) => begunFact(one, { since: ctx.now.slice(0, 10), byRole: true })),
  )
}

/** The same for whoever rests on what another provides: whoever provides here may consume there. */
export const relateProviderAndConsumer = (tx: Tx, ctx: MemberContext, pair: Pair): Promise<string> =>
  runningOf(tx, ctx, { ...pair, byRole: false })

/** What the journal says of a relationship that began by itself. */
export const begunFact = (
  { made, ...names }: { made: boolean } & Parameters<typeof subjectOf>[0],
  { since, byRole }: { since: string; byRole: boolean },
): Fact => ({
  fact: made ? 'relationship.begun' : 'relationship.begun-again',
  subject: subjectOf(names),
  after: { since, ...(byRole && { byRole }) },
})
