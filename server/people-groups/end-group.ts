import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inGroup } from './in-group.ts'
import * as store from './store.ts'

/** Ends a group within work that is under way. */
export const endGroupIn = async (tx: Tx, ctx: MemberContext, id: string): Promise<void> => {
  const { name } = await store.holdGroup(tx, ctx.scope, id)
  await store.endGroup(tx, ctx.scope, { id, now: ctx.now })
  await record(tx, ctx, { fact: 'people-group.ended', subject: { kind: 'people-group', id, name } })
}

/** Ends a group. It is not deleted: roles and questions may name it. */
export const endGroup = (ctx: MemberContext, { group: id }: { group: string }): Promise<void> =>
  inGroup(ctx, id, (tx) => endGroupIn(tx, ctx, id))
