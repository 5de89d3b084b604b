import { betterAuth } from 'better-auth'
import type { Db, Settings } from '#server/kernel/context.ts'
import { instants } from './instants.ts'
import { newId } from '#server/kernel/new-id.ts'

/** How long a session lasts from signing in, in seconds. */
const sessionSeconds = 30 * 24 * 60 * 60

/** Carries the caller's address into what the library notes about a session; never taken from outside. */
export const addressHeader = 'x-covalence-address'

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** The accounts library on our tables: it hashes passwords, checks them, makes sessions and their cookies. */
export const createAuth = (db: Db, settings: Settings) =>
  betterAuth({
    appName: 'Covalence',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    database: { db: db.withPlugin(instants), type: 'postgres' },
    telemetry: { enabled: false },
    // Its messages name e-mail addresses, which a log must not.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...times },
      additionalFields: {
        language: { type: 'string', input: false },
        installer: { type: 'boolean', input: false },
      },
    },
    session: {
      expiresIn: sessionSeconds,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        providerId: 'provider_id',
        accountId: 'provider_account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times } },
    advanced: {
      cookiePrefix: 'covalence',
      useSecureCookies: settings.publicUrl.startsWith('https://'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // A test compares the tables with the library's; no need to look again at every start.
      database: { generateId: () => newId(), validateSchema: false },
    },
  })

export type Auth = ReturnType<typeof createAuth>
