import type { Command } from './command.ts'

/** What `covalence help` prints about commands. */
export const help = (commands: Readonly<Record<string, Command>>): string => {
  const each = Object.values(commands).map(({ usage, does }) => `  covalence ${usage}\n      ${does}\n`)
  return `${each.join('\n')}
The server is the one at COVALENCE_URL (http://127.0.0.1:4000).
In a checkout, write "npm run -s covalence --" in place of "covalence".
`
}
