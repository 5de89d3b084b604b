import type { Generated } from 'kysely'
import type { OptionalTime, Time } from './column-types.ts'

export type PeopleGroupTable = {
  workspace_id: string
  id: string
  name: string
  purpose: Generated<string>
  organisation_id: string | null
  sort_name: string
  version: Generated<number>
  created_at: Time
  ended_at: OptionalTime
}

export type PeopleGroupMemberTable = { workspace_id: string; group_id: string; person_id: string }

export type PeopleGroupStaffTable = {
  workspace_id: string
  group_id: string
  organisation_id: string
  with_units: boolean
}
