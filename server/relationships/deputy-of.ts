import type { ConsumerRole } from '#model/definition/entries.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { holderOf, type OneRole } from './one-role.ts'
import type { Holder } from './role-store.ts'

/** The holder that somebody may be made the deputy of: of the same role, for the same organisation, and no deputy. */
export const deputyOf = async (
  tx: Tx,
  ctx: MemberContext,
  { role, organisationId, ...one }: OneRole & { role: ConsumerRole; organisationId: string },
): Promise<Holder> => {
  const holder = await holderOf(tx, ctx, one)
  const fits = holder.role === role && holder.organisationId === organisationId
  if (!fits) throw invalid('deputyFor', 'holds another role, or for another organisation', 'deputy-unfit')
  if (holder.deputyFor !== null) throw invalid('deputyFor', 'is a deputy', 'deputy-of-deputy')
  return holder
}

/** Throws `invalid` where a deputy is to stand in longer than the holder holds the role; without a day it ends with that. */
export const assertWithin = (until: string | null | undefined, holder: Pick<Holder, 'until'>): void => {
  if (until && holder.until !== null && until > holder.until)
    throw invalid('until', `is after ${holder.until}, when the holder's term ends`, 'day-too-far', {
      on: holder.until,
    })
}
