import type { Account } from '#model/contract/accounts.ts'
import type { Language } from '#model/text.ts'
import type { AccountContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import type { Auth } from './auth.ts'
import { assertMayTry } from './limits.ts'
import * as store from './store.ts'

type Me = { account: Account; workspaces: { slug: string; name: string; administrator: boolean }[] }

const accountOf = ({ account: { id, name, email, language, installer } }: AccountContext): Account => ({
  id,
  name,
  email,
  language,
  installer,
})

/** The signed-in account and the workspaces it belongs to, by name. */
export const findMe = async (ctx: AccountContext): Promise<Me> => {
  const workspaces = await ctx.db
    .selectFrom('person')
    .innerJoin('workspace', 'workspace.id', 'person.workspace_id')
    .select(['workspace.slug', 'workspace.name', 'person.administrator'])
    .where('person.account_id', '=', ctx.account.id)
    .where('person.active', '=', true)
    .orderBy('workspace.name')
    .orderBy('workspace.slug')
    .execute()
  return { account: accountOf(ctx), workspaces }
}

type Change = {
  name?: string | undefined
  language?: Language | undefined
  password?: { current: string; next: string } | undefined
}

/** Changes name, language or password of the signed-in account; a new password ends its other sessions. */
export const changeMe = async (
  ctx: AccountContext,
  auth: Auth,
  change: Change,
): Promise<{ account: Account }> => {
  const hash = change.password ? await nextHash(ctx, auth, change.password) : undefined
  const before = accountOf(ctx)
  const after = {
    ...before,
    name: change.name ?? before.name,
    language: change.language ?? before.language,
  }
  await inTransaction(ctx, async (tx) => {
    if (after.name !== before.name || after.language !== before.language)
      await keepChange(tx, ctx, before, after)
    if (hash !== undefined) await keepPassword(tx, ctx, hash)
  })
  return { account: after }
}

const nextHash = async (
  ctx: AccountContext,
  auth: Auth,
  { current, next }: { current: string; next: string },
): Promise<string> => {
  await assertMayTry(ctx, { door: 'password', owner: ctx.account.id })
  const { password } = await auth.$context
  const hash = await store.passwordOf(ctx.db, ctx.account.id)
  if (hash === null || !(await password.verify({ hash, password: current })))
    throw invalid('password.current', 'This is not your current password.')
  return password.hash(next)
}

const keepChange = async (tx: Tx, ctx: AccountContext, before: Account, after: Account): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ name: after.name, language: after.language, updated_at: ctx.now })
    .where('id', '=', before.id)
    .execute()
  await record(tx, ctx, {
    fact: 'account.changed',
    subject: { kind: 'account', id: before.id, name: after.name },
    before: { name: before.name, language: before.language },
    after: { name: after.name, language: after.language },
  })
}

const keepPassword = async (tx: Tx, ctx: AccountContext, hash: string): Promise<void> => {
  await store.setPassword(tx, { accountId: ctx.account.id, hash, now: ctx.now })
  await store.endSessions(tx, { accountId: ctx.account.id, except: ctx.account.sessionId })
  await record(tx, ctx, {
    fact: 'account.password-changed',
    subject: { kind: 'account', id: ctx.account.id, name: ctx.account.name },
  })
}
