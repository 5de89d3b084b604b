import { deputyUntil } from '#model/roles/term.ts'
import { changedOf } from '#server/kernel/changed-of.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { runningGroup } from '#server/people-groups/index.ts'
import { assertWithin } from './deputy-of.ts'
import { holderOf, type OneRole } from './one-role.ts'
import * as roleStore from './role-store.ts'

type RoleChange = {
  speaksFor?: string | undefined
  groupId?: string | null | undefined
  interim?: boolean | undefined
  until?: string | null | undefined
}

/** Changes for whom a holder speaks, until when, and whether they stand in; a deputy stays no longer than their holder. */
export const changeRole = async (
  tx: Tx,
  ctx: MemberContext,
  { change, ...one }: OneRole & { change: RoleChange },
): Promise<void> => {
  const holder = await holderOf(tx, ctx, one)
  const { speaksFor, groupId, interim, until, deputyFor } = holder
  const principal = deputyFor && (await holderOf(tx, ctx, { ...one, holderId: deputyFor }))
  if (principal) assertWithin(change.until, principal)
  const wanted =
    principal && change.until !== undefined
      ? { ...change, until: deputyUntil(change.until, principal) }
      : change
  const changed = changedOf({ speaksFor, groupId, interim, until }, wanted)
  if (!changed) return
  if (changed.after.groupId) await runningGroup(tx, ctx.scope, changed.after.groupId)
  const after = { speaksFor, groupId, interim, until, ...changed.after }
  await roleStore.changeHolder(tx, ctx.scope, { holderId: holder.id, ...after })
  await record(tx, ctx, {
    fact: 'role.changed',
    subject: { kind: 'service', ...one.service },
    before: { role: holder.role, personId: holder.person.id, ...changed.before },
    after: changed.after,
  })
}
