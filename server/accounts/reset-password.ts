import type { Context } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import type { Auth } from './auth.ts'
import { assertMayTry } from './limits.ts'
import { mailPasswordReset, resetIdentifier } from './make-password-reset.ts'
import * as store from './store.ts'

/** Asks for a link that sets a new password; the reply is the same whether or not the address has an account. */
export const requestPasswordReset = async (ctx: Context, email: string): Promise<void> => {
  await assertMayTry(ctx, { door: 'reset', owner: email })
  await mailPasswordReset(ctx, email)
}

/** Sets a new password by the link that was sent, once, and ends all sessions of the account. */
export const resetPassword = async (
  ctx: Context,
  auth: Auth,
  { token, password }: { token: string; password: string },
): Promise<void> => {
  await assertMayTry(ctx, { door: 'reset' })
  const identifier = resetIdentifier(token)
  const hash = await (await auth.$context).password.hash(password)
  await inTransaction(ctx, async (tx) => {
    const used = await tx
      .deleteFrom('verification')
      .where('identifier', '=', identifier)
      .where('expires_at', '>', ctx.now)
      .returning('value as accountId')
      .executeTakeFirst()
    if (!used) {
      throw new AppError('not_found', 'This link was used or is too old: ask for a new one.', {
        reason: 'link-gone',
      })
    }
    const { accountId } = used
    await store.setPassword(tx, { accountId, hash, now: ctx.now })
    await store.endSessions(tx, { accountId })
    await record(tx, ctx, {
      fact: 'account.password-reset',
      subject: { kind: 'account', id: accountId, name: await store.nameOf(tx, accountId) },
    })
  })
}
