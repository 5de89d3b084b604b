import { existsSync } from 'node:fs'
import { newId } from '#server/kernel/new-id.ts'
import { withDatabase } from './database/choose-database.ts'
import { readServerNote } from './database/data-folder.ts'
import type { Context } from './kernel/context.ts'
import { AppError } from './kernel/errors.ts'
import { defaultSender, localAddress, type ProcessSettings, readSettings, SettingsError } from './settings.ts'

/** Which server of this machine is meant. */
export type OwnServer = {
  dataFolder: string | undefined
  env: Readonly<Record<string, string | undefined>>
}

const settingsOf = ({ dataFolder, env }: OwnServer): ProcessSettings => {
  try {
    const settings = readSettings(dataFolder === undefined ? [] : ['--data', dataFolder], env)
    if (settings) return settings
  } catch (error) {
    if (error instanceof SettingsError) throw new AppError('invalid', error.message)
    throw error
  }
  throw new Error('Settings are there wherever nobody asks for help.')
}

/** What a verb gets that is done on the machine itself: nobody called it by HTTP. */
export type OwnContext = Pick<Context, 'db' | 'now' | 'requestId' | 'settings'>

/**
 * Works with the data of this machine's own server, whether that runs or not. `not_found` where there is no data, and
 * `unavailable` where the database is not.
 */
export const withOwnData = async <Result>(
  server: OwnServer,
  work: (ctx: OwnContext) => Promise<Result>,
): Promise<Result> => {
  const settings = settingsOf(server)
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
  return withDatabase({ dataFolder, databaseUrl }, ({ db, secret }) =>
    work({
      db,
      now: new Date().toISOString(),
      requestId: newId(),
      settings: {
        publicUrl,
        smtpUrl: settings.smtpUrl,
        mailFrom: settings.mailFrom ?? defaultSender(publicUrl),
        secret,
        checkReplies: false,
      },
    }),
  ).catch((error: unknown) => {
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
