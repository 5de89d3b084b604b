import { ProblemError } from '#model/contract/client.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { signedIn } from './server.ts'
import { storeSession } from './session-file.ts'

const usage = 'logout'

/** Ends the stored session, at the server and here. */
export const logout: Command = {
  usage,
  does: 'Ends the session that login stored.',
  run: async (args, env) => {
    readArguments(args, {}, { usage })
    const { server, client } = await signedIn(env)
    await client.signOut({}).catch((error: unknown) => {
      // A session that the server has ended already is as good as signed out.
      if (!(error instanceof ProblemError && error.problem.code === 'unauthenticated')) throw error
    })
    await storeSession(env, server, null)
    process.stdout.write(`Signed out at ${server}.\n`)
    return 0
  },
}
