import type { MemberContext, Scope, Tx } from '#server/kernel/context.ts'
import { conflict, found, notFound } from '#server/kernel/errors.ts'
import { type Author, record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { getPerson } from '#server/parties/index.ts'
import * as store from './invitation-store.ts'

/** Withdraws an invitation that nobody has accepted; its link no longer opens. */
export const withdrawInvitation = (ctx: MemberContext, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const withdrawn = await store.withdrawOpenInvitation(tx, ctx.scope, { id, now: ctx.now })
    if (!withdrawn) {
      if (!(await store.hasInvitation(tx, ctx.scope, id))) throw notFound('invitation')
      throw conflict('invitation-closed', 'This invitation was accepted or withdrawn already.')
    }
    await recordWithdrawn(tx, ctx, withdrawn)
  })

/** Withdraws what is open of a person's invitations to one role of a service, or to the workspace itself. */
export const withdrawInvitations = async (
  tx: Tx,
  ctx: MemberContext,
  { personId, to }: { personId: string; to: store.InvitedTo },
): Promise<void> => {
  const withdrawn = await store.withdrawOpenInvitations(tx, ctx.scope, { personId, to, now: ctx.now })
  for (const invitation of withdrawn) await recordWithdrawn(tx, ctx, invitation)
}

/** The same for the roles of many people at once; where a term is over, nobody does it. */
export const withdrawRoleInvitations = async (
  tx: Tx,
  ctx: Author & { scope: Scope },
  roles: readonly store.RoleInvited[],
): Promise<void> => {
  const withdrawn = await store.withdrawOpenRoleInvitations(tx, ctx.scope, { roles, now: ctx.now })
  for (const invitation of withdrawn) await recordWithdrawn(tx, ctx, invitation)
}

const recordWithdrawn = async (
  tx: Tx,
  ctx: Author & { scope: Scope },
  { id, personId, role }: { id: string; personId: string; role: string },
): Promise<void> => {
  const person = found(await getPerson(tx, ctx.scope, personId), 'person')
  await record(tx, ctx, {
    fact: 'invitation.withdrawn',
    subject: { kind: 'person', id: person.id, name: person.name },
    before: { invitationId: id, role },
  })
}
