import { existsSync } from 'node:fs'
import { randomUUIDv7 } from 'node:crypto'
import { makePasswordReset } from './accounts/index.ts'
import { withDatabase } from './database/choose-database.ts'
import { readServerNote } from './database/data-folder.ts'
import { AppError } from './kernel/errors.ts'
import { defaultSender, localAddress, readSettings } from './settings.ts'

type Given = {
  email: string
  dataFolder: string | undefined
  env: Readonly<Record<string, string | undefined>>
}

/**
 * The link that sets a new password for an account of this machine's own server, whether it runs or not; valid once
 * and for an hour. `not_found` where there is no such account or no data, and `unavailable` where the database is not.
 */
export const resetPassword = async ({ email, dataFolder: folder, env }: Given): Promise<string> => {
  const settings = readSettings(folder === undefined ? [] : ['--data', folder], env)
  if (!settings) throw new Error('Settings without arguments that ask for help are always there.')
  const { dataFolder, databaseUrl } = settings
  // Opening makes a data folder where there is none: a mistyped name must not.
  if (!existsSync(dataFolder)) {
    throw new AppError(
      'not_found',
      `There is no data folder ${dataFolder}: name the one that the server uses with --data.`,
    )
  }
  const note = await readServerNote(dataFolder)
  const publicUrl = settings.publicUrl ?? note?.address ?? localAddress(settings.host, settings.port)
  return withDatabase({ dataFolder, databaseUrl }, ({ db, secret }) => {
    const ctx = {
      db,
      now: new Date().toISOString(),
      requestId: randomUUIDv7(),
      settings: {
        publicUrl,
        smtpUrl: settings.smtpUrl,
        mailFrom: settings.mailFrom ?? defaultSender(publicUrl),
        secret,
        checkReplies: false,
      },
    }
    return makePasswordReset(ctx, email)
  })
}
