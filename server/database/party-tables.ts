import type { Generated } from 'kysely'
import type { Names, PublishedSeenBy } from '#model/contract/workspaces.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Language } from '#model/text.ts'
import type { DefaultTime, Json, OptionalJson, OptionalTime, Time } from './column-types.ts'

export type AccountTable = {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  language: Generated<Language>
  installer: Generated<boolean>
  created_at: DefaultTime
  updated_at: DefaultTime
}

export type SessionTable = {
  id: string
  token: string
  account_id: string
  expires_at: Time
  ip_address: string | null
  user_agent: string | null
  created_at: DefaultTime
  updated_at: DefaultTime
}

export type CredentialTable = {
  id: string
  account_id: string
  provider_id: string
  provider_account_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: OptionalTime
  refresh_token_expires_at: OptionalTime
  scope: string | null
  created_at: DefaultTime
  updated_at: DefaultTime
}

export type VerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: Time
  created_at: DefaultTime
  updated_at: DefaultTime
}

export type RateLimitTable = { key: string; window_start: Time; attempts: number }

export type WorkspaceTable = {
  id: string
  slug: string
  name: string
  publish_without_agreement: Generated<boolean>
  consumer_organisations: Generated<number>
  published_seen_by: Generated<PublishedSeenBy>
  created_at: Time
}

export type OrganisationTable = {
  workspace_id: string
  id: string
  names: Json<Names>
  abbreviation: Generated<string>
  parent_id: string | null
  enterprise_id: string
  source: string | null
  source_key: string | null
  imported: OptionalJson<object>
  sort_name: string
  created_at: Time
  since: string | null
  until: string | null
}

export type OrganisationPastTable = {
  workspace_id: string
  organisation_id: string
  names: Json<Names>
  abbreviation: string
  parent_id: string | null
  since: string | null
  until: string
}

export type OrganisationSuccessionTable = {
  workspace_id: string
  from_id: string
  to_id: string
  kind: 'merged' | 'split'
  happened_on: string
}

export type StakeholderTable = {
  workspace_id: string
  id: string
  kind: string
  organisation_id: string | null
  name: Generated<string>
  seeks: Generated<string>
  provider_only: Generated<boolean>
  version: Generated<number>
  created_at: Time
}

export type StakeholderServiceTable = {
  workspace_id: string
  stakeholder_id: string
  service_id: string
}

export type OrganisationConsumerGroupTable = {
  workspace_id: string
  organisation_id: string
  consumer_group: string
}

export type PersonTable = {
  workspace_id: string
  id: string
  name: string
  email: string
  account_id: string | null
  organisation_id: string | null
  administrator: Generated<boolean>
  active: Generated<boolean>
  merged_into: Generated<string | null>
  sort_name: string
  created_at: Time
  /** Kept by the database. */
  inactive_since: OptionalTime
}

export type TermTable = { workspace_id: string; kind: string; key: string; names: Json<Names> }

export type JournalTable = {
  workspace_id: string | null
  id: string
  at: Time
  actor_id: string | null
  actor_name: string
  fact: string
  subject_kind: string
  subject_id: string
  subject_name: string
  before: OptionalJson<object>
  after: OptionalJson<object>
  reason: Generated<string>
  request_id: string
}

export type MailTable = {
  workspace_id: string | null
  id: string
  recipient: string
  subject: string
  body: string
  secret: Generated<boolean>
  state: Generated<'queued' | 'sent' | 'outbox' | 'failed'>
  attempts: Generated<number>
  created_at: Time
  sent_at: OptionalTime
  stop_url: string | null
}

export type InvitationTable = {
  workspace_id: string
  id: string
  token_hash: string
  person_id: string
  role: ConsumerRole | 'colleague' | 'administrator'
  service_id: string | null
  organisation_id: string | null
  message: Generated<string>
  invited_by: string
  mail_id: string | null
  created_at: Time
  expires_at: Time
  accepted_at: OptionalTime
  withdrawn_at: OptionalTime
}
