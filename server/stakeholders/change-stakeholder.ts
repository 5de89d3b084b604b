import type { StakeholderFields } from '#model/stakeholders/stakeholder.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { fieldsOf } from './fields.ts'
import { getStakeholder } from './find-stakeholders.ts'
import { mayChange } from './policy.ts'
import * as store from './store.ts'

type Change = StakeholderFields & { stakeholder: string; version: number }

/** Says anew who a stakeholder is and what they seek. */
export const changeStakeholder = (
  ctx: MemberContext,
  { stakeholder: id, version, ...given }: Change,
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await getStakeholder(tx, ctx, id)
    permit(mayChange(ctx.actor, before), 'Only who owns all its services, and administrators, change this.')
    const { fields, called } = await fieldsOf(tx, ctx, given)
    const { kind, name, seeks, providerOnly, organisation } = before
    const changed = changedOf(
      { kind, name, seeks, providerOnly, organisationId: organisation?.id ?? null },
      { ...given, providerOnly: fields.provider_only },
    )
    if (!changed) return
    await store.updateStakeholder(tx, ctx.scope, { id, version, fields })
    await record(tx, ctx, {
      fact: 'stakeholder.changed',
      subject: { kind: 'stakeholder', id, name: called },
      ...changed,
    })
  })
