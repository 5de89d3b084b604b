import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, found, notFound } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getPerson } from '#server/parties/index.ts'
import { hasInvitation, withdrawOpenInvitation } from './invitation-store.ts'

/** Withdraws an invitation that nobody has accepted; its link no longer opens. */
export const withdrawInvitation = (ctx: MemberContext, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const withdrawn = await withdrawOpenInvitation(tx, ctx.scope, { id, now: ctx.now })
    if (!withdrawn) {
      if (!(await hasInvitation(tx, ctx.scope, id))) throw notFound('invitation')
      throw conflict('invitation-closed', 'This invitation was accepted or withdrawn already.')
    }
    const person = found(await getPerson(tx, ctx.scope, withdrawn.personId), 'person')
    await record(tx, ctx, {
      fact: 'invitation.withdrawn',
      subject: { kind: 'person', id: person.id, name: person.name },
      before: { invitationId: id, role: withdrawn.role },
    })
  })
