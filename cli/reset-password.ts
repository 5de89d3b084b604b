import { readArguments, wrongUsage } from './arguments.ts'
import type { Command } from './command.ts'

const usage = 'reset-password ADDRESS [--data FOLDER]'

/** Prints a link that sets a new password: for whoever has the server's own machine and no mail server. */
export const resetPassword: Command = {
  usage,
  does: 'On the machine of the server: prints a link, valid once and for an hour, that sets a new password.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, { data: { type: 'string' } }, { usage })
    const [email, ...others] = positionals
    if (email === undefined || others.length > 0) throw wrongUsage('Name one e-mail address.', { usage })
    // The one command that works without the HTTP interface, since nobody can sign in: it needs the data itself.
    const server = await import('#server/reset-password.ts')
    const link = await server.resetPassword({ email, dataFolder: values.data, env })
    process.stdout.write(`Open this link within an hour; it works once:\n${link}\n`)
    return 0
  },
}
