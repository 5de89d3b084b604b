import { ProblemError } from '#model/contract/client.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import { ask, askSecretly, readInput } from './ask.ts'
import type { Command } from './command.ts'
import { Failure } from './describe-failure.ts'
import { guestClient, serverAddress } from './server.ts'
import { storeSession } from './session-file.ts'

const usage = 'login [--email ADDRESS < PASSWORD]'

const credentials = async (given: string | undefined): Promise<{ email: string; password: string }> => {
  if (!process.stdin.isTTY) {
    if (!given)
      throw wrongUsage('Without a terminal, name the address with --email and pipe the password in.', {
        usage,
      })
    return { email: given, password: await readInput() }
  }
  return { email: given ?? (await ask('E-mail: ')), password: await askSecretly('Password: ') }
}

/** Signs in and stores the session for the server. */
export const login: Command = {
  usage,
  does: 'Signs in at the server and stores the session; the password is asked for, or read from standard input.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, { email: { type: 'string' } }, { usage })
    if (positionals.length > 0) throw wrongUsage(`"${positionals.join(' ')}" is not understood.`, { usage })
    const server = serverAddress(env)
    const body = await credentials(values.email)
    const { token, account } = await guestClient(server)
      .signIn({ body })
      .catch((error: unknown) => {
        // The usual remedy, to sign in, is what was just tried.
        if (!(error instanceof ProblemError && error.problem.code === 'unauthenticated')) throw error
        throw new Failure('unauthenticated', error.problem.detail)
      })
    await storeSession(env, server, { token, email: account.email })
    process.stdout.write(`Signed in at ${server} as ${account.name} <${account.email}>.\n`)
    return 0
  },
}
