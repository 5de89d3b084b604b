import { existsSync } from 'node:fs'
import { randomUUIDv7 } from 'node:crypto'
import { makePasswordReset } from './accounts/index.ts'
import { withDatabase } from './database/choose-database.ts'
import { readServerNote } from './database/data-folder.ts'
import { AppError } from './kernel/errors.ts'
import { defaultSender, localAddress, type ProcessSettings, readSettings, SettingsError } from './settings.ts'

type Given = {
  email: string
  dataFolder: string | undefined
  env: Readonly<Record<string, string | undefined>>
}

const settingsOf = (folder: string | undefined, env: Given['env']): ProcessSettings => {
  try {
    const settings = readSettings(folder === undefined ? [] : ['--data', folder], env)
    if (settings) return settings
  } catch (error) {
    if (error instanceof SettingsError) throw new AppError('invalid', error.message)
    throw error
  }
  throw new Error('Settings are there wherever nobody asks for help.')
}

/**
 * The link that sets a new password for an account of this machine's own server, whether it runs or not; valid once
 * and for an hour. `not_found` where there is no such account or no data, and `unavailable` where the database is not.
 */
export const resetPassword = async ({ email, dataFolder: folder, env }: Given): Promise<string> => {
  const settings = settingsOf(folder, env)
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
  }).catch((error: unknown) => {
    if (error instanceof AppError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new AppError(
      'unavailable',
      `The database of this server cannot be used: ${why}`,
      {},
      { cause: error },
    )
  })
}
