const cookie = /(?:^|;\s*)(?:__Secure-)?covalence\.session_token=([^;]+)/
const bearer = /^Bearer ([\w-]{20,200})$/i

/**
 * The session's token from the bearer header, else from the cookie. The signature behind it is left aside: the token
 * alone is random and looked up, so a signature proves nothing more.
 */
export const tokenOf = (headers: Headers): string | undefined => {
  const authorization = headers.get('authorization')
  if (authorization !== null) return bearer.exec(authorization)?.[1]
  return cookie.exec(headers.get('cookie') ?? '')?.[1]?.split('.', 1)[0]
}
