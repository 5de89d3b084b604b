import { isAPIError } from 'better-auth/api'
import type { Account } from '#model/contract/accounts.ts'
import type { Context } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import type { Exchange } from '#server/kernel/http.ts'
import { addressHeader, type Auth } from './auth.ts'
import { assertMayTry, forgetTries } from './limits.ts'

type Credentials = { email: string; password: string }
export type SignedInReply = { token: string; account: Account }

const wrong = (): AppError =>
  new AppError('unauthenticated', 'This address and password do not belong together.', {
    reason: 'wrong-password',
  })

/** Makes a session and sets its cookie; the same words for an unknown address as for a wrong password. */
export const openSession = async (
  ctx: Context,
  auth: Auth,
  credentials: Credentials,
  exchange: Exchange,
): Promise<SignedInReply> => {
  const headers = new Headers({ [addressHeader]: ctx.address })
  headers.set('user-agent', exchange.request.headers.get('user-agent')?.slice(0, 300) ?? '')
  const signedIn = await auth.api
    .signInEmail({ body: credentials, headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw isAPIError(error) && error.statusCode === 401 ? wrong() : error
    })
  for (const cookie of signedIn.headers.getSetCookie()) exchange.setHeader('set-cookie', cookie)
  const { token, user } = signedIn.response
  const { id, name, email } = user
  const { language, installer } = user as unknown as Pick<Account, 'language' | 'installer'>
  return { token, account: { id, name, email, language, installer } }
}

/** Signs in by e-mail address and password. */
export const signIn = async (
  ctx: Context,
  auth: Auth,
  credentials: Credentials,
  exchange: Exchange,
): Promise<SignedInReply> => {
  await assertMayTry(ctx, { door: 'sign-in', owner: credentials.email })
  const opened = await openSession(ctx, auth, credentials, exchange)
  await forgetTries(ctx, { door: 'sign-in', owner: credentials.email })
  return opened
}
