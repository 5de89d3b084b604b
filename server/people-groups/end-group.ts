import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inGroup } from './in-group.ts'
import * as store from './store.ts'

/** Ends a group. It is not deleted: roles and questions may name it. */
export const endGroup = (ctx: MemberContext, { group: id }: { group: string }): Promise<void> =>
  inGroup(ctx, id, async (tx, { name }) => {
    await store.endGroup(tx, ctx.scope, { id, now: ctx.now })
    await record(tx, ctx, {
      fact: 'people-group.ended',
      subject: { kind: 'people-group', id, name },
    })
  })
