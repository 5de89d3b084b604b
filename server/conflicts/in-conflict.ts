import { type Conflict, type ConflictDeed, conflictRefusal, isTheirs } from '#model/conflicts/conflict.ts'
import type { Invited } from '#model/contract/comments.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict as conflicting, permit } from '#server/kernel/errors.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findInvited, holdInvitedService, type InvitedService, noteChange } from '#server/services/index.ts'
import { getConflict, viewConflict } from './find-conflicts.ts'

export type OneConflict = { service: string; conflict: string }

/** A conflict in the hands of a verb: it stands still until the transaction ends. */
export type Held = { service: InvitedService; people: readonly Invited[]; conflict: Conflict }

const messages = {
  'conflict-decided': 'This conflict is decided: open it again first.',
  'conflict-open': 'This conflict is open already.',
  'decision-waits': 'A decision waits for the word of whoever made it.',
  'no-decision-waits': 'No decision of this conflict waits for a word.',
} as const

const rights: Record<ConflictDeed, string> = {
  decide: '',
  reopen: '',
  answer: 'Only who is said to have decided says whether they did, as long as they may decide.',
  'take-back': 'Only who wrote a decision down, the service owner and administrators take it back.',
}

/** Does something to a conflict where its state and the actor's right allow it, and shows it as it is then. */
export const inConflict = (
  ctx: MemberContext,
  named: OneConflict,
  { deed, act }: { deed: ConflictDeed; act: (tx: Tx, held: Held) => Promise<void> },
): Promise<Conflict> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, named.service)
    const before = viewConflict(await getConflict(tx, ctx.scope, named), ctx.actor, service)
    const refusal = conflictRefusal(deed, before)
    if (refusal) throw conflicting(refusal, messages[refusal])
    permit(isTheirs(deed, before, { ...ctx.actor, roles: service.roles }), rights[deed])
    const people = await findInvited(tx, ctx.scope, service.id)
    await act(tx, { service, people, conflict: before })
    // What the checks say of the service is to be found anew.
    await noteChange(tx, ctx.scope, service.id)
    return viewConflict(await getConflict(tx, ctx.scope, named), ctx.actor, service)
  })

/** How the journal names the conflict's service. */
export const subjectOf = ({ id, name }: InvitedService) => ({ kind: 'service', id, name })
