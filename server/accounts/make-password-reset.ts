import type { Context, Tx } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { sayIn } from '#server/kernel/wording.ts'
import { sendMail } from '#server/mail/index.ts'
import { hashOfToken, newToken } from './link-token.ts'
import * as store from './store.ts'

type Author = Pick<Context, 'settings' | 'now' | 'requestId'>
type Owner = { id: string; name: string }

const validMilliseconds = 60 * 60 * 1000

/** How a reset's link is kept: one per account, by hash. */
export const resetIdentifier = (token: string): string => `password-reset:${hashOfToken(token)}`

/** Makes the one link that sets a new password for an account; links made before end. */
const addReset = async (
  tx: Tx,
  ctx: Author,
  account: Owner,
  way: 'mail' | 'command line',
): Promise<string> => {
  const token = newToken()
  await tx
    .deleteFrom('verification')
    .where('value', '=', account.id)
    .where('identifier', 'like', 'password-reset:%')
    .execute()
  await tx
    .insertInto('verification')
    .values({
      id: newId(),
      identifier: resetIdentifier(token),
      value: account.id,
      expires_at: new Date(Date.parse(ctx.now) + validMilliseconds).toISOString(),
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute()
  await record(tx, ctx, {
    fact: 'account.password-reset-made',
    subject: { kind: 'account', id: account.id, name: account.name },
    after: { way },
  })
  return `${ctx.settings.publicUrl}/reset-password/${token}`
}

/** For the command line on the server: the link that sets a new password, valid once and for an hour; `not_found` without account. */
export const makePasswordReset = (ctx: Author & Pick<Context, 'db'>, email: string): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const account = found(
      await store.accountByEmail(tx, email.toLowerCase()),
      `account with the address ${email}`,
    )
    return addReset(tx, ctx, account, 'command line')
  })

/** Mails the link that sets a new password; does nothing, and says nothing, where nobody has this address. */
export const mailPasswordReset = (ctx: Context, email: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const account = await store.accountByEmail(tx, email)
    if (!account) return
    const link = await addReset(tx, ctx, account, 'mail')
    const say = sayIn(account.language)
    await sendMail(tx, ctx, {
      to: account.email,
      subject: say('mails.reset.subject'),
      text: say('mails.reset.text', { name: account.name, link }),
      secret: true,
    })
  })
