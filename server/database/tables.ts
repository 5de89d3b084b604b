import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Labels, PartName, Translations } from '#model/definition/definition.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Hashes } from '#model/definition/hash.ts'
import type { RevisionState, ServiceState } from '#model/life-cycle/service.ts'
import type { MissingSignOff, SignRole } from '#model/life-cycle/sign-off.ts'
import type { NeedContent, NeedState } from '#model/need.ts'
import type { Language } from '#model/text.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { Standing } from '#model/contract/catalogue.ts'

// Read as ISO 8601 text, written as such text; a day stays a day.
type Time = ColumnType<string, string, string>
type OptionalTime = ColumnType<string | null, string | null | undefined, string | null>
type Json<Value extends object | null> = JSONColumnType<Value, string, string>
type OptionalJson<Value extends object> = ColumnType<Value | null, string | null | undefined, string | null>

type Account = {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  language: Generated<Language>
  installer: Generated<boolean>
  created_at: Generated<Time>
  updated_at: Generated<Time>
}

type Session = {
  id: string
  token: string
  account_id: string
  expires_at: Time
  ip_address: string | null
  user_agent: string | null
  created_at: Generated<Time>
  updated_at: Generated<Time>
}

type Credential = {
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
  created_at: Generated<Time>
  updated_at: Generated<Time>
}

type Verification = {
  id: string
  identifier: string
  value: string
  expires_at: Time
  created_at: Generated<Time>
  updated_at: Generated<Time>
}

type RateLimit = { key: string; window_start: Time; attempts: number }

type Workspace = {
  id: string
  slug: string
  name: string
  publish_without_agreement: Generated<boolean>
  consumer_organisations: Generated<number>
  created_at: Time
}

type Organisation = {
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
}

type Person = {
  workspace_id: string
  id: string
  name: string
  email: string
  account_id: string | null
  organisation_id: string | null
  administrator: Generated<boolean>
  active: Generated<boolean>
  sort_name: string
  created_at: Time
}

type Term = { workspace_id: string; kind: string; key: string; names: Json<Names> }

type Journal = {
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

type Mail = {
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
}

type Invitation = {
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

type Service = {
  workspace_id: string
  id: string
  state: ServiceState
  language: Language
  provider_id: string
  owner_id: string | null
  need_id: string | null
  labels: ColumnType<Labels, string | undefined, string>
  listed: OptionalJson<Definition>
  listed_translations: ColumnType<Translations, string | undefined, string>
  listed_records: ColumnType<ClauseRecords, string | undefined, string>
  source: string | null
  source_key: string | null
  source_period: string | null
  source_link: OptionalJson<Names>
  imported: OptionalJson<object>
  retired_at: OptionalTime
  retired_reason: Generated<string>
  changes: Generated<number>
  created_at: Time
  changed_at: Time
}

type Draft = {
  workspace_id: string
  service_id: string
  value: Json<Definition['value']>
  use: Json<Definition['use']>
  cost: Json<Definition['cost']>
  supply: Json<Definition['supply']>
  translations: Json<Translations>
  value_version: Generated<number>
  use_version: Generated<number>
  cost_version: Generated<number>
  supply_version: Generated<number>
  translations_version: Generated<number>
  records: Json<ClauseRecords>
  started_from: number | null
  started_at: Time
  changed_at: Time
}

type Revision = {
  workspace_id: string
  service_id: string
  number: number
  state: RevisionState
  language: Language
  definition: Json<Definition>
  translations: Json<Translations>
  hashes: Json<Hashes>
  records: Json<ClauseRecords>
  note: Generated<string>
  proposed_by: string
  proposed_at: Time
  published_at: OptionalTime
  missing: ColumnType<MissingSignOff[], string | undefined, string>
  open_errors: ColumnType<string[], string | undefined, string>
  closed_by: string | null
  closed_at: OptionalTime
  closed_reason: Generated<string>
}

type Relationship = {
  workspace_id: string
  id: string
  provider_id: string
  consumer_id: string
  created_at: Time
}

type RoleHolder = {
  workspace_id: string
  id: string
  relationship_id: string
  service_id: string
  role: ConsumerRole
  person_id: string
  speaks_for: Generated<string>
  since: Time
  withdrawn_at: OptionalTime
}

type SignOff = {
  workspace_id: string
  id: string
  service_id: string
  revision: number
  role: SignRole
  part: PartName
  person_id: string
  person_name: string
  organisation_id: string
  organisation_name: string
  hash: string
  language: Language
  amount: string | null
  currency: string | null
  period_from: string | null
  period_until: string | null
  conditions: Generated<string>
  identity_confirmed: boolean
  signed_at: Time
}

type Need = {
  workspace_id: string
  id: string
  state: NeedState
  content: Json<NeedContent>
  person_id: string
  organisation_id: string | null
  provider_id: string | null
  stated_at: Time
  answer_kind: 'draft' | 'service' | 'declined' | null
  answer_service_id: string | null
  answer_note: Generated<string>
  answered_by: string | null
  answered_at: OptionalTime
  met_at: OptionalTime
}

type Programme = {
  workspace_id: string
  code: string
  names: Json<Names>
  source: string
  imported: Json<object>
}

type ServiceProgramme = { workspace_id: string; service_id: string; source: string; code: string }

type LevelResult = {
  workspace_id: string
  service_id: string
  level: string
  period: string
  value: string | null
  volume_meeting: string | null
  volume_total: string | null
  met: 'met' | 'missed' | 'not-reported'
  note: ColumnType<Names, string | undefined, string>
  source: string
}

type CatalogueEntry = {
  workspace_id: string
  language: Language
  service_id: string
  name: string
  summary: string
  text_language: Language
  state: ServiceState
  standing: Standing
  provider_id: string
  provider_sort: string
  consumer_groups: string[]
  sort_name: string
  search: string
  updated_at: Time
}

type CatalogueCount = { workspace_id: string; facet: string; key: string; count: number }

/** Every table by name; a test holds it against the migrated database. */
export type Database = {
  account: Account
  session: Session
  credential: Credential
  verification: Verification
  rate_limit: RateLimit
  workspace: Workspace
  organisation: Organisation
  person: Person
  term: Term
  journal: Journal
  mail: Mail
  invitation: Invitation
  service: Service
  draft: Draft
  revision: Revision
  relationship: Relationship
  role_holder: RoleHolder
  sign_off: SignOff
  need: Need
  programme: Programme
  service_programme: ServiceProgramme
  level_result: LevelResult
  catalogue_entry: CatalogueEntry
  catalogue_count: CatalogueCount
}
