import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type Command, UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the arguments of a command; throws `UsageError`, with how it is called, for any that it does not know. */
export const readArguments = <const Known extends Options>(
  args: string[],
  options: Known,
  { usage }: Pick<Command, 'usage'>,
) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error), { usage })
  }
}

/** The error for a command that was called wrongly. */
export const wrongUsage = (message: string, { usage }: Pick<Command, 'usage'>): UsageError =>
  new UsageError(`${message}\nUsage: covalence ${usage}`)
