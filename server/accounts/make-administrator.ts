import type { Context, Scope, Tx } from '#server/kernel/context.ts'
import { AppError, found } from '#server/kernel/errors.ts'
import type { Author } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  addPerson,
  linkAccount,
  lockParties,
  type PersonRow,
  personByAccount,
  personByEmail,
  raiseToAdministrator,
} from '#server/parties/index.ts'
import { workspaceBySlug } from '#server/workspaces/index.ts'
import { addInvitationIn } from './invite.ts'
import { newToken } from './link-token.ts'
import * as store from './store.ts'

type Writer = Author & { scope: Scope }
type Account = NonNullable<Awaited<ReturnType<typeof store.accountAt>>>

/** Who administers a workspace now; the link, where they have no account, opens the invitation that makes one. */
export type MadeAdministrator = { name: string; email: string; link: string | null }

/**
 * For the command line on the server: makes somebody administrator of a workspace, and active in it again, when nobody
 * is left who could. `not_found` without such a workspace, or where neither a person nor an account has the address.
 */
export const makeAdministrator = (
  ctx: Pick<Context, 'db' | 'settings' | 'now' | 'requestId'>,
  { slug, email: given }: { slug: string; email: string },
): Promise<MadeAdministrator> =>
  inTransaction(ctx, async (tx) => {
    const workspace = found(await workspaceBySlug(tx, slug), `workspace ${slug}`)
    const writer = { now: ctx.now, requestId: ctx.requestId, scope: { workspaceId: workspace.id } }
    await lockParties(tx, writer.scope)
    const known = await personOf(tx, writer, given.toLowerCase())
    const { id, name, email, accountId } = await raiseToAdministrator(tx, writer, known)
    if (accountId !== null) return { name, email, link: null }
    const token = newToken()
    // Nobody of the workspace invites them, so the invitation is in their own name.
    await addInvitationIn(tx, writer, {
      token,
      mailId: null,
      personId: id,
      role: 'administrator',
      invitedBy: id,
    })
    return { name, email, link: `${ctx.settings.publicUrl}/invitations/${token}` }
  })

/** The person of the workspace with this address, tied to the account that has it where there is one. */
const personOf = async (tx: Tx, writer: Writer, email: string): Promise<PersonRow> => {
  const account = await store.accountAt(tx, email)
  const byAccount = account && (await personByAccount(tx, writer.scope, account.id))
  if (byAccount) return byAccount
  const byAddress = await personByEmail(tx, writer.scope, email)
  if (!account) {
    if (byAddress) return byAddress
    throw new AppError(
      'not_found',
      `Nobody in this workspace has the address ${email}, and no account has it.`,
    )
  }
  return byAddress ? tied(tx, writer, byAddress, account) : added(tx, writer, account)
}

const tied = (
  tx: Tx,
  { scope }: Writer,
  person: PersonRow,
  account: Account,
): Promise<PersonRow> | PersonRow =>
  person.accountId === null ? linkAccount(tx, scope, { personId: person.id, accountId: account.id }) : person

const added = (tx: Tx, writer: Writer, { id, name, email }: Account): Promise<PersonRow> =>
  addPerson(tx, writer, { name, email, organisationId: null, accountId: id })
