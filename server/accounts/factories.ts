import { randomBytes } from 'node:crypto'
import type { Db } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { buildPerson } from '#server/parties/factories.ts'

const monthMilliseconds = 30 * 24 * 60 * 60 * 1000

/** An account that is signed in, without a password, and the token of its session. */
export const buildAccount = async (
  db: Db,
  { email = `${newId()}@example.org`, name = 'Somebody', installer = false, emailVerified = true } = {},
): Promise<{ id: string; email: string; token: string }> => {
  const [id, token] = [newId(), randomBytes(24).toString('base64url')]
  await db
    .insertInto('account')
    .values({ id, name, email, installer, email_verified: emailVerified })
    .execute()
  const expiresAt = new Date(Date.now() + monthMilliseconds).toISOString()
  await db
    .insertInto('session')
    .values({ id: newId(), token, account_id: id, expires_at: expiresAt })
    .execute()
  return { id, email, token }
}

/** A member of a workspace who is signed in. */
export const buildMember = async (
  db: Db,
  workspaceId: string,
  {
    name = 'A Member',
    administrator = false,
    organisationId,
    emailVerified = true,
  }: { name?: string; administrator?: boolean; organisationId?: string; emailVerified?: boolean } = {},
): Promise<{ accountId: string; personId: string; email: string; token: string }> => {
  const account = await buildAccount(db, { name, emailVerified })
  const personId = await buildPerson(db, workspaceId, {
    name,
    email: account.email,
    administrator,
    accountId: account.id,
    ...(organisationId ? { organisationId } : {}),
  })
  return { accountId: account.id, personId, email: account.email, token: account.token }
}

/** The last mail to this address, and the token in its link to an invitation. */
export const lastInvitationTo = async (db: Db, email: string) => {
  const mail = await db
    .selectFrom('mail')
    .selectAll()
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { mail, token: /\/invitations\/([\w-]+)/.exec(mail.body)?.[1] ?? '' }
}
