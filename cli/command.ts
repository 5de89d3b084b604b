/** The environment that a command is run in. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One command of the command line. */
export type Command = {
  /** How it is called, after `covalence `. */
  usage: string
  /** What it does, in a sentence. */
  does: string
  /** Does it and gives the exit status; throws what `describe-failure.ts` puts in words. */
  run: (args: string[], env: Environment) => Promise<number>
}

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {
  override name = 'UsageError'
}
