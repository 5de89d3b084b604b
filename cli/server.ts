import { type Client, createClient, UnreachableError } from '#model/contract/client.ts'
import { type Environment, UsageError } from './command.ts'
import { Failure } from './describe-failure.ts'
import { storedSession } from './session-file.ts'

/** The address of the server that commands talk to, without a slash at the end. */
export const serverAddress = (env: Environment): string => {
  const given = env['COVALENCE_URL'] || 'http://127.0.0.1:4000'
  const url = URL.parse(given)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`COVALENCE_URL is ${given}; it must be an address such as http://127.0.0.1:4000.`)
  }
  return given.replace(/\/+$/, '')
}

/** fetch that says which server it could not reach. */
export const fetchFrom =
  (server: string): typeof fetch =>
  async (input, init) => {
    try {
      return await fetch(input, init)
    } catch (cause) {
      const message = `The server at ${server} cannot be reached: start it, or name another with COVALENCE_URL.`
      throw new UnreachableError(message, { cause })
    }
  }

/** A client without a session. */
export const guestClient = (server: string): Client =>
  createClient({ baseUrl: server, fetch: fetchFrom(server) })

export type SignedIn = { server: string; client: Client; headers: { authorization: string } }

/** A client with the session that `covalence login` stored; `unauthenticated` where there is none. */
export const signedIn = async (env: Environment): Promise<SignedIn> => {
  const server = serverAddress(env)
  const session = await storedSession(env, server)
  if (!session) {
    throw new Failure('unauthenticated', `Nobody is signed in at ${server}. Sign in with "covalence login".`)
  }
  const headers = { authorization: `Bearer ${session.token}` }
  return {
    server,
    headers,
    client: createClient({ baseUrl: server, fetch: fetchFrom(server), headers: () => headers }),
  }
}
