import type { Session } from '#model/contract/accounts.ts'
import type { AccountContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import type { Exchange } from '#server/kernel/http.ts'
import type { Auth } from './auth.ts'

/** The sessions of the signed-in account that have not ended, newest first. */
export const findSessions = async ({
  db,
  account,
  now,
}: AccountContext): Promise<{ sessions: Session[] }> => {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at', 'expires_at', 'user_agent', 'ip_address'])
    .where('account_id', '=', account.id)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const sessions = rows.map((row) => ({
    id: row.id,
    current: row.id === account.sessionId,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent ?? '',
    ipAddress: row.ip_address ?? '',
  }))
  return { sessions }
}

/** Ends one session of the signed-in account; `not_found` for those of others. */
export const endSession = async ({ db, account }: AccountContext, session: string): Promise<void> => {
  const ended = await db
    .deleteFrom('session')
    .where('id', '=', session)
    .where('account_id', '=', account.id)
    .returning('id')
    .executeTakeFirst()
  found(ended, 'session')
}

/** Ends the session that this request carries, and takes its cookie back. */
export const signOut = async (ctx: AccountContext, auth: Auth, exchange: Exchange): Promise<void> => {
  await ctx.db.deleteFrom('session').where('id', '=', ctx.account.sessionId).execute()
  const { name, attributes } = (await auth.$context).authCookies.sessionToken
  const secure = attributes.secure ? '; Secure' : ''
  exchange.setHeader('set-cookie', `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`)
}
