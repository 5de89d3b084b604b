import { isUsual, type ProviderRole, providerRoleTerm } from '#model/roles/provider-role.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { conflict, invalid, notFound } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import * as terms from './term-store.ts'

const subjectOf = (ctx: MemberContext) => ({
  kind: 'workspace',
  id: ctx.scope.workspaceId,
  name: ctx.workspace.name,
})

const assertOwn = (role: ProviderRole): void => {
  if (isUsual(role)) throw invalid('role', 'is a role that every workspace has')
}

/** Adds a role of the provider's side to those that this workspace gives, or names it anew. */
export const nameProviderRole = (
  ctx: MemberContext,
  { role, names }: { role: ProviderRole; names: { en: string; fr: string } },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertOwn(role)
    const term = { kind: providerRoleTerm, key: role, names }
    const before = await terms.nameTerm(tx, ctx.scope, term)
    await record(tx, ctx, {
      fact: 'workspace.provider-role-named',
      subject: subjectOf(ctx),
      before: before && { role, names: before },
      after: { role, names },
    })
  })

/** Takes a role of the provider's side back; `conflict` while somebody holds it. */
export const removeProviderRole = (ctx: MemberContext, { role }: { role: ProviderRole }): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    assertOwn(role)
    if (await terms.isProviderRoleHeld(tx, ctx.scope, role))
      throw conflict('role-in-use', 'Somebody holds this role: end it where it is held first.')
    const removed = await terms.removeTerm(tx, ctx.scope, { kind: providerRoleTerm, key: role })
    if (!removed) throw notFound('role')
    await record(tx, ctx, {
      fact: 'workspace.provider-role-removed',
      subject: subjectOf(ctx),
      before: { role, names: removed },
    })
  })
