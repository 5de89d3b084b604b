import type { Language } from '#model/text.ts'
import type { Context } from '#server/kernel/context.ts'
import { conflict } from '#server/kernel/errors.ts'
import type { Exchange } from '#server/kernel/http.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import type { Auth } from './auth.ts'
import { assertMayTry } from './limits.ts'
import { openSession, type SignedInReply } from './sign-in.ts'
import * as store from './store.ts'

type Installer = { name: string; email: string; password: string; language: Language }

/** Makes the account that looks after this installation; `conflict` once there is one, also when two come at once. */
export const setUp = async (
  ctx: Context,
  auth: Auth,
  installer: Installer,
  exchange: Exchange,
): Promise<SignedInReply> => {
  await assertMayTry(ctx, { door: 'set-up' })
  if (await store.hasInstaller(ctx.db))
    throw conflict('set-up-done', 'This installation is set up already: sign in.')
  const { password, ...given } = installer
  const passwordHash = await (await auth.$context).password.hash(password)
  await inTransaction(ctx, async (tx) => {
    const account = await store.addAccount(tx, {
      ...given,
      installer: true,
      emailVerified: false,
      passwordHash,
      now: ctx.now,
    })
    await record(tx, ctx, {
      fact: 'installation.set-up',
      subject: { kind: 'account', id: account.id, name: account.name },
      after: { email: account.email },
    })
  })
  return openSession(ctx, auth, { email: given.email, password }, exchange)
}
