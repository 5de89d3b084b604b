import type { RuleResult } from '#model/checks/rule-results.ts'
import type { CheckSettings } from '#model/checks/settings.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { Json, OptionalTime, Time } from './column-types.ts'

export type CheckSettingsTable = { workspace_id: string; settings: Json<CheckSettings>; version: number }

export type WaiverTable = {
  workspace_id: string
  id: string
  service_id: string
  rule: string
  reason: string
  until: string
  role: SignRole
  person_id: string
  made_at: Time
  ended_by: string | null
  ended_at: OptionalTime
}

export type ServiceCheckTable = {
  workspace_id: string
  service_id: string
  provider_id: string
  drafted: boolean
  text: TextKind | null
  rules: Json<RuleResult[]>
  failing: string[]
  errors: number
  warnings: number
  notes: number
  waived: number
  changes: number
  settings_version: number
  rule_set: string
  people: number
  day: string
}

export type CheckCountTable = {
  workspace_id: string
  drafted: boolean
  provider_id: string | null
  counted: string
  severity: string
  services: number
  findings: number
  waived: number
  undecided: number
}

export type CheckDayTable = Omit<CheckCountTable, 'undecided'> & { day: string }
