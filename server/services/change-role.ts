import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { changeRole as changeRoleIn } from '#server/relationships/index.ts'
import { assertAhead } from './assert-ahead.ts'
import { assertPossible, lockService } from './load-service.ts'
import { mayInvite, maySee } from './policy.ts'

type Change = {
  service: string
  holder: string
  speaksFor?: string | undefined
  groupId?: string | null | undefined
  until?: string | null | undefined
  interim?: boolean | undefined
}

/** Changes for whom a role holder speaks and on what mandate, until when, and whether they only stand in. */
export const changeRole = (ctx: MemberContext, { service, holder, ...change }: Change): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const facts = await lockService(tx, ctx.scope, ctx.actor, service)
    if (!maySee(ctx.actor, facts)) throw notFound('service')
    permit(mayInvite(ctx.actor, facts), 'A mandate is given by the service owner or an administrator.')
    assertPossible('retire', facts)
    assertAhead(ctx, change.until)
    await changeRoleIn(tx, ctx, { service: { id: facts.id, name: facts.name }, holderId: holder, change })
  })
