import { check } from './check.ts'
import { describeFailure } from './describe-failure.ts'
import { help } from './help.ts'
import { importInventory } from './import-inventory.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { resetPassword } from './reset-password.ts'
import { schema } from './schema.ts'
import type { Command } from './command.ts'

const commands: Record<string, Command> = {
  check,
  login,
  logout,
  import: importInventory,
  'reset-password': resetPassword,
  schema,
}

const main = async ([name = 'help', ...args]: string[]): Promise<number> => {
  const asksForHelp = ['help', '--help', '-h'].includes(name)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && !args.includes('--help')) return command.run(args, process.env)
  const text = help(command ? { [name]: command } : commands)
  if (asksForHelp || command) {
    process.stdout.write(text)
    return 0
  }
  process.stderr.write(`There is no command ${name}.\n\n${text}`)
  return 2
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const { message, status } = describeFailure(error)
  process.stderr.write(`${message}\n`)
  return status
})
