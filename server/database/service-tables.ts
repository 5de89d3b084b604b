import type { ColumnType, Generated } from 'kysely'
import type { Standing } from '#model/contract/catalogue.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition, Labels, PartName, Translations } from '#model/definition/definition.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Hashes } from '#model/definition/hash.ts'
import type { Worth } from '#model/judgements/judgement.ts'
import type { RevisionState, ServiceState } from '#model/life-cycle/service.ts'
import type { ReviewSide } from '#model/life-cycle/review.ts'
import type { MissingSignOff, SignRole } from '#model/life-cycle/sign-off.ts'
import type { SuggestOnly } from '#model/live/suggest-only.ts'
import type { NeedContent, NeedState } from '#model/need.ts'
import type { Language } from '#model/text.ts'
import type { Json, OptionalJson, OptionalTime, Time } from './column-types.ts'

export type ServiceTable = {
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

export type DraftTable = {
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
  suggest_only: ColumnType<SuggestOnly, string | undefined, string>
  started_from: number | null
  started_at: Time
  changed_at: Time
}

export type RevisionTable = {
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
  draft_started_at: OptionalTime
}

export type RoleHolderTable = {
  workspace_id: string
  id: string
  relationship_id: string
  service_id: string
  role: ConsumerRole
  person_id: string
  speaks_for: Generated<string>
  interim: Generated<boolean>
  since: Time
  withdrawn_at: OptionalTime
  until: string | null
  deputy_for: string | null
  group_id: string | null
  ended: RoleEnd | null
  end_told: string | null
}

type RoleEnd = 'withdrawn' | 'handed-over' | 'term'

export type ProviderRoleHolderTable = {
  workspace_id: string
  id: string
  service_id: string
  relationship_id: string | null
  role: string
  person_id: string
  since: Time
  until: string | null
  withdrawn_at: OptionalTime
  ended: RoleEnd | null
  end_told: string | null
}

export type JudgementTable = {
  workspace_id: string
  id: string
  holder_id: string
  worth: Worth
  reason: string
  evidence: Generated<string>
  revision: number | null
  given_at: Time
  superseded_at: OptionalTime
  withdrawn_at: OptionalTime
}

export type SignOffTable = {
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
  deputy_for: Generated<string>
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

export type NeedTable = {
  workspace_id: string
  id: string
  state: NeedState
  content: Json<NeedContent>
  person_id: string | null
  organisation_id: string | null
  provider_id: string | null
  stated_at: Time
  answer_kind: 'draft' | 'service' | 'declined' | null
  answer_service_id: string | null
  answer_note: Generated<string>
  answered_by: string | null
  answered_at: OptionalTime
  met_at: OptionalTime
  given_name: Generated<string>
  service_id: string | null
  question_answer_id: string | null
  superseded_by: string | null
}

export type ProgrammeTable = {
  workspace_id: string
  code: string
  names: Json<Names>
  source: string
  imported: Json<object>
}

export type ServiceProgrammeTable = { workspace_id: string; service_id: string; source: string; code: string }

export type LevelResultTable = {
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

export type ReviewTable = {
  workspace_id: string
  id: string
  service_id: string
  revision: number
  side: ReviewSide
  reviewed_on: string
  person_id: string
  recorded_at: Time
}

type CatalogueText = { name: string; summary: string; language: Language; summaryLanguage: Language }

export type CatalogueEntryTable = {
  workspace_id: string
  service_id: string
  state: Exclude<ServiceState, 'drafted'>
  standing: Standing
  provider_id: string
  consumer_groups: string[]
  texts: Json<Record<Language, CatalogueText>>
  sort_name_en: string
  sort_name_fr: string
  provider_sort_en: string
  provider_sort_fr: string
  words: string
  outcomes: Generated<number>
  updated_at: Time
}

export type CatalogueCountTable = { workspace_id: string; facet: string; key: string; count: number }
export type CatalogueAlikeTable = {
  workspace_id: string
  provider_id: string
  state: string
  standing: string
  consumer_groups: string[]
  groups_key: Generated<Buffer>
  count: number
}
