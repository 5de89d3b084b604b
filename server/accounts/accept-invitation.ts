import type { Account } from '#model/contract/accounts.ts'
import type { Language } from '#model/text.ts'
import type { Context, Tx } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import type { Exchange } from '#server/kernel/http.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { linkAccount } from '#server/parties/index.ts'
import type { Auth } from './auth.ts'
import { findInvitation, invitationGone } from './find-invitation.ts'
import { takeInvitation, wasSent } from './invitation-store.ts'
import { assertMayTry } from './limits.ts'
import { hashOfToken } from './link-token.ts'
import { openSession, type SignedInReply } from './sign-in.ts'
import * as store from './store.ts'

type Acceptance = { token: string; name?: string | undefined; password: string; language: Language }
type Accepted = SignedInReply & { workspaceSlug: string; serviceId: string | null }

/** Accepts an invitation: makes the account, or takes the one with that address by its password. Works once. */
export const acceptInvitation = async (
  ctx: Context,
  auth: Auth,
  { token, ...given }: Acceptance,
  exchange: Exchange,
): Promise<Accepted> => {
  const tokenHash = hashOfToken(token)
  await assertMayTry(ctx, { door: 'accept', owner: tokenHash })
  const asked = await findInvitation(ctx, token)
  // Hashing and checking passwords is slow: it is done before the transaction, not in it.
  const account = await existingAccount(ctx, auth, asked.email, given.password)
  const passwordHash = account ? null : await (await auth.$context).password.hash(given.password)
  await inTransaction(ctx, async (tx) => {
    const invitation = await takeInvitation(tx, { tokenHash, now: ctx.now })
    if (!invitation) throw invitationGone()
    const confirmed = await wasSent(tx, invitation.mailId)
    const newcomer = { name: given.name ?? asked.name, email: asked.email, language: given.language }
    const accountId = passwordHash
      ? await makeAccount(tx, ctx, { ...newcomer, emailVerified: confirmed, passwordHash })
      : await confirm(tx, account?.id ?? '', confirmed)
    await join(tx, ctx, { ...invitation, accountId, confirmed })
  })
  const signedIn = await openSession(ctx, auth, { email: asked.email, password: given.password }, exchange)
  return { ...signedIn, workspaceSlug: asked.workspaceSlug, serviceId: asked.service?.id ?? null }
}

/** The account that has this address already; throws `unauthenticated` where the password is not its own. */
const existingAccount = async (
  ctx: Context,
  auth: Auth,
  email: string,
  password: string,
): Promise<Account | undefined> => {
  const account = await store.accountByEmail(ctx.db, email)
  if (!account) return undefined
  const { verify } = (await auth.$context).password
  if (account.password !== null && (await verify({ hash: account.password, password }))) return account
  throw new AppError('unauthenticated', `That is not the password of ${email}.`, { reason: 'wrong-password' })
}

type Newcomer = Omit<Parameters<typeof store.addAccount>[1], 'installer' | 'now'>

const makeAccount = async (tx: Tx, ctx: Context, newcomer: Newcomer): Promise<string> => {
  const account = await store.addAccount(tx, { ...newcomer, installer: false, now: ctx.now })
  await record(tx, ctx, {
    fact: 'account.made',
    subject: { kind: 'account', id: account.id, name: account.name },
    after: { email: account.email },
  })
  return account.id
}

/** A link that really went out by mail proves the address of an account that was made without. */
const confirm = async (tx: Tx, accountId: string, confirmed: boolean): Promise<string> => {
  if (confirmed)
    await tx.updateTable('account').set({ email_verified: true }).where('id', '=', accountId).execute()
  return accountId
}

type Joining = {
  id: string
  workspaceId: string
  personId: string
  role: string
  serviceId: string | null
  accountId: string
  confirmed: boolean
}

const join = async (tx: Tx, ctx: Context, joining: Joining): Promise<void> => {
  const scope = { workspaceId: joining.workspaceId }
  const { personId, accountId } = joining
  const person = await linkAccount(tx, scope, { personId, accountId })
  const author = {
    now: ctx.now,
    requestId: ctx.requestId,
    scope,
    actor: { personId: person.id, name: person.name },
  }
  await record(tx, author, {
    fact: 'invitation.accepted',
    subject: { kind: 'person', id: person.id, name: person.name },
    after: {
      invitationId: joining.id,
      role: joining.role,
      serviceId: joining.serviceId,
      confirmedByMail: joining.confirmed,
    },
  })
}
