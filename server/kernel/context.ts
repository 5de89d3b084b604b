import type { Kysely, Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '#server/database/tables.ts'
import type { PublishedSeenBy } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

/** What the process was told at its start. */
export type Settings = {
  /** Where people reach the program, for links in mails; no slash at the end. */
  publicUrl: string
  /** Null where mails stay in the outbox. */
  smtpUrl: string | null
  /** The sender of mails. */
  mailFrom: string
  /** 32 random bytes, base64url: signs cookies and links. */
  secret: string
  /** Whether replies are held against the contract; on in tests. */
  checkReplies: boolean
}

/** What every request has; times are ISO 8601 in UTC. */
export type Context = {
  db: Db
  settings: Settings
  log: Logger
  now: string
  requestId: string
  /** The caller's network address, for limits. */
  address: string
}

/** Somebody who is signed in. */
export type SignedIn = {
  id: string
  name: string
  email: string
  language: Language
  installer: boolean
  identityConfirmed: boolean
  sessionId: string
  sessionToken: string
}
export type AccountContext = Context & { account: SignedIn }

/** Names the workspace that a query is about; every store function takes it. */
export type Scope = { workspaceId: string }

/** A person of the workspace who does something. */
export type Actor = {
  personId: string
  name: string
  organisationId: string | null
  administrator: boolean
  identityConfirmed: boolean
  language: Language
  /**
   * What decides which services they see that are published for consumer groups: their organisations with all that
   * these are nested in, and the groups of all of them. Null for who sees all of them.
   */
  sight: { organisations: readonly string[]; groups: readonly string[] } | null
}

/** The workspace's own facts that rules need; loaded with the session. */
export type WorkspaceFacts = {
  slug: string
  name: string
  publishWithoutAgreement: boolean
  consumerOrganisations: number
  publishedSeenBy: PublishedSeenBy
}
export type MemberContext = AccountContext & { scope: Scope; actor: Actor; workspace: WorkspaceFacts }

/** The id of whoever reads what everybody may read: no person has it. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'
