import { makePasswordReset } from './accounts/index.ts'
import { type OwnServer, withOwnData } from './own-data.ts'

/**
 * The link that sets a new password for an account of this machine's own server, whether it runs or not; valid once
 * and for an hour. `not_found` where there is no such account.
 */
export const resetPassword = ({ email, ...server }: OwnServer & { email: string }): Promise<string> =>
  withOwnData(server, (ctx) => makePasswordReset(ctx, email))
