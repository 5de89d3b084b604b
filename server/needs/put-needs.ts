import type { NeedContent } from '#model/need.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { recordAll } from '#server/kernel/journal.ts'
import * as store from './store.ts'

/** A need as it is to be; `before` is null where it is to be stated. */
export type PutNeed = {
  id: string
  content: NeedContent
  personId: string
  organisationId: string | null
  providerId: string | null
  before: object | null
}

/** States needs in the name of those who have them, and rewords those that nobody answered yet. */
export const putNeeds = async (tx: Tx, ctx: MemberContext, needs: readonly PutNeed[]): Promise<void> => {
  if (needs.length === 0) return
  const stated = needs.filter(({ before }) => before === null)
  if (stated.length > 0) await store.addNeeds(tx, ctx.scope, { rows: stated, now: ctx.now })
  const reworded = needs.filter(({ before }) => before !== null)
  if (reworded.length > 0) await store.rewordNeeds(tx, ctx.scope, reworded)
  await recordAll(
    tx,
    ctx,
    needs.map(({ id, before, content, ...parties }) => ({
      fact: before ? 'need.reworded' : 'need.stated',
      subject: { kind: 'need', id, name: content.what },
      before,
      after: before ? content : { role: content.role, ...parties },
    })),
  )
}
