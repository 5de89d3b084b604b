import { nearestOf } from '#model/code/nearest.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { convert } from './convert.ts'
import { describeFailure } from './describe-failure.ts'
import { exportWorkspace } from './export.ts'
import { fmt } from './fmt.ts'
import { help } from './help.ts'
import { importInventory } from './import-inventory.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { makeAdministrator } from './make-administrator.ts'
import { packageVersion } from './package-folder.ts'
import { endWithReader, print, tell } from './print.ts'
import { resetPassword } from './reset-password.ts'
import { schema } from './schema.ts'
import type { Command } from './command.ts'

const commands: Record<string, Command> = {
  check,
  apply,
  export: exportWorkspace,
  convert,
  login,
  logout,
  fmt,
  import: importInventory,
  'make-administrator': makeAdministrator,
  'reset-password': resetPassword,
  schema,
}

const main = async ([name = 'help', ...args]: string[]): Promise<number> => {
  const asksForHelp = ['help', '--help', '-h'].includes(name)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && !args.includes('--help')) return command.run(args, process.env)
  const text = help(command ? { [name]: command } : commands)
  if (asksForHelp || command) {
    await print(text)
    return 0
  }
  if (name === '--version') {
    await print(`${packageVersion()}\n`)
    return 0
  }
  const near = nearestOf(name, Object.keys(commands))
  const meant = near === undefined ? '' : ` Did you mean "covalence ${near}"?`
  tell(`There is no command ${name}.${meant} "covalence help" lists them all.\n`)
  return 2
}

endWithReader()
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const { message, status } = describeFailure(error)
  tell(`${message}\n`)
  return status
})
