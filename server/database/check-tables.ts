import type { CheckSettings } from '#model/checks/settings.ts'
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
