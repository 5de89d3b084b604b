import type { ScreenNews } from '#model/contract/workshop-views.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findWorkshop } from './find-workshop.ts'
import { type Held, holdToLead } from './hold-workshop.ts'
import * as store from './store.ts'

/** One act of whoever leads a workshop: it is held, something happens, and everybody who looks on learns of it. */
export const lead = (
  ctx: MemberContext,
  named: { service: string; workshop: string },
  act: (tx: Tx, held: Held) => Promise<void>,
): Promise<ScreenNews> =>
  inTransaction(ctx, async (tx) => {
    const held = await holdToLead(tx, ctx, named)
    await act(tx, held)
    await store.touch(tx, ctx.scope, { workshopId: held.workshop.id })
    return findWorkshop({ ...ctx, db: tx }, named)
  })
