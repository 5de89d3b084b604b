import type { Db, Tx } from '#server/kernel/context.ts'
import type { Account } from '#model/contract/accounts.ts'
import type { Language } from '#model/text.ts'
import { breaks, conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'

const accountColumns = ['id', 'name', 'email', 'language', 'installer'] as const

type NewAccount = {
  name: string
  email: string
  language: Language
  installer: boolean
  emailVerified: boolean
  passwordHash: string
  now: string
}

/** Makes an account that signs in by password; `conflict` where there is one, or an installer already. */
export const addAccount = async (tx: Tx, given: NewAccount): Promise<Account> => {
  const id = newId()
  const account = await tx
    .insertInto('account')
    .values({
      id,
      name: given.name,
      email: given.email,
      email_verified: given.emailVerified,
      language: given.language,
      installer: given.installer,
      created_at: given.now,
      updated_at: given.now,
    })
    .returning(accountColumns)
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      if (breaks(error, 'account_one_installer'))
        throw conflict('set-up-done', 'This installation is set up already: sign in.')
      throw breaks(error, 'account_email_key')
        ? conflict('account-exists', `There is an account for ${given.email} already: sign in.`)
        : error
    })
  await tx
    .insertInto('credential')
    .values({
      id: newId(),
      account_id: id,
      provider_id: 'credential',
      provider_account_id: id,
      password: given.passwordHash,
      created_at: given.now,
      updated_at: given.now,
    })
    .execute()
  return account
}

/** The account with this e-mail address, with the hash of its password. */
export const accountByEmail = (db: Db, email: string) =>
  db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.name', 'account.email', 'account.language', 'account.installer'])
    .select('credential.password')
    .where('account.email', '=', email)
    .where('credential.provider_id', '=', 'credential')
    .executeTakeFirst()

/** The account with this e-mail address, in whatever way it signs in. */
export const accountAt = (
  db: Db,
  email: string,
): Promise<{ id: string; name: string; email: string } | undefined> =>
  db.selectFrom('account').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst()

/** The hash of an account's password; null where it has none. */
export const passwordOf = async (db: Db, accountId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('credential')
    .select('password')
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export const setPassword = async (
  tx: Tx,
  { accountId, hash, now }: { accountId: string; hash: string; now: string },
): Promise<void> => {
  await tx
    .updateTable('credential')
    .set({ password: hash, updated_at: now })
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute()
}

/** Ends the sessions of an account, all or all but one. */
export const endSessions = async (
  tx: Tx,
  { accountId, except }: { accountId: string; except?: string },
): Promise<void> => {
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .execute()
}

/** Whether somebody has set this installation up. */
export const hasInstaller = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('account').select('id').where('installer', '=', true).executeTakeFirst()) !== undefined

export const nameOf = async (db: Db, accountId: string): Promise<string> =>
  (await db.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirst())?.name ?? ''
