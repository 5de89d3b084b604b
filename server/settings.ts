import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the process is told by its arguments and environment. */
export type ProcessSettings = {
  host: string
  /** 0 takes any free port. */
  port: number
  dataFolder: string
  /** Null where the server brings its own PostgreSQL. */
  databaseUrl: string | null
  smtpUrl: string | null
  /** Null where it follows from host and port. */
  publicUrl: string | null
  mailFrom: string | null
  nameStatements: boolean
  checkReplies: boolean
  logLevel: string
  /** How people start the server here, for advice. */
  command: string
}

/** A setting that cannot be used; the message names it and what it may be. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** What `--help` prints. */
export const usage = `npm start -- [--data FOLDER]

Starts Covalence. Settings, as environment variables:
  HOST                   address to listen on (127.0.0.1)
  PORT                   port to listen on (4000)
  COVALENCE_DATA         folder for the data (./data); --data goes before it
  DATABASE_URL           another PostgreSQL, 15 or later, in place of the one in the data folder
  SMTP_URL               mail server, such as smtp://user:password@mail.example:587; without it mails wait in the outbox
  COVALENCE_PUBLIC_URL   address that people use, for links in mails (http://HOST:PORT)
  COVALENCE_MAIL_FROM    sender of mails
  COVALENCE_LOG_LEVEL    trace, debug, info, warn, error or silent (info)
  COVALENCE_NAMED_STATEMENTS=off   behind a connection pooler that hands each statement to another connection
`

type Environment = Readonly<Record<string, string | undefined>>

const portOf = (text: string): number => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new SettingsError(`PORT is ${text}; it must be a number from 0 to 65535.`)
}

const addressOf = (name: string, text: string | undefined, protocols: string[]): string | null => {
  if (!text) return null
  const url = URL.parse(text)
  if (url && protocols.includes(url.protocol)) return text.replace(/\/+$/, '')
  // Not repeated here, because it may hold a password.
  throw new SettingsError(`${name} must be an address that begins with ${protocols.join('// or ')}//.`)
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent']
const levelOf = (text: string): string => {
  if (levels.includes(text)) return text
  throw new SettingsError(`COVALENCE_LOG_LEVEL is ${text}; it must be one of ${levels.join(', ')}.`)
}

const argumentsOf = (args: string[]): { data?: string; help?: boolean } => {
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean' } } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}\n\n${usage}`)
  }
}

/** Reads the settings of the server; null where only help was asked for. Throws `SettingsError`. */
export const readSettings = (args: string[], env: Environment): ProcessSettings | null => {
  const given = argumentsOf(args)
  if (given.help) return null
  return {
    host: env['HOST'] || '127.0.0.1',
    port: portOf(env['PORT'] || '4000'),
    dataFolder: resolve(given.data || env['COVALENCE_DATA'] || 'data'),
    databaseUrl: addressOf('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:']),
    smtpUrl: addressOf('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:']),
    publicUrl: addressOf('COVALENCE_PUBLIC_URL', env['COVALENCE_PUBLIC_URL'], ['http:', 'https:']),
    mailFrom: env['COVALENCE_MAIL_FROM'] || null,
    nameStatements: env['COVALENCE_NAMED_STATEMENTS'] !== 'off',
    checkReplies: env['COVALENCE_CHECK_REPLIES'] === '1',
    logLevel: levelOf(env['COVALENCE_LOG_LEVEL'] || 'info'),
    command: [env['COVALENCE_COMMAND'] || 'npm start', ...dataArgument(given.data, env)].join(' '),
  }
}

const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** The argument to repeat when somebody starts the server again; npm passes on only what follows `--`. */
const dataArgument = (data: string | undefined, env: Environment): string[] =>
  data ? [env['COVALENCE_COMMAND'] ? '' : '--', '--data', quoted(data)].filter(Boolean) : []

const anyAddress = new Set(['0.0.0.0', '::', ''])

/** The address at which a listening server is reached from its own machine. */
export const localAddress = (host: string, port: number): string => {
  const name = anyAddress.has(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** The sender of mails where none was set: at the address that people use. */
export const defaultSender = (publicUrl: string): string => {
  const { hostname } = new URL(publicUrl)
  return `covalence@${/^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname}`
}
