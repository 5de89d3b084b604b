import { readArguments, wrongUsage } from './arguments.ts'
import type { Command } from './command.ts'

const usage = 'make-administrator --workspace SLUG ADDRESS [--data FOLDER]'

/** Lets somebody administer a workspace that nobody can administer any more: for whoever has the server's own machine. */
export const makeAdministrator: Command = {
  usage,
  does: 'On the machine of the server: makes somebody administrator of a workspace, and active in it again.',
  run: async (args, env) => {
    const options = { workspace: { type: 'string' }, data: { type: 'string' } } as const
    const { values, positionals } = readArguments(args, options, { usage })
    const [email, ...others] = positionals
    if (email === undefined || others.length > 0) throw wrongUsage('Name one e-mail address.', { usage })
    const { workspace, data } = values
    if (workspace === undefined) throw wrongUsage('Name the workspace with --workspace.', { usage })
    // As for a password: whoever could do it by the HTTP interface is gone, so this needs the data itself.
    const server = await import('#server/make-administrator.ts')
    const made = await server.makeAdministrator({ workspace, email, dataFolder: data, env })
    process.stdout.write(`${made.name} <${made.email}> administers the workspace ${workspace}.\n`)
    if (made.link !== null)
      process.stdout.write(`They have no account yet. This link makes one, once:\n${made.link}\n`)
    return 0
  },
}
