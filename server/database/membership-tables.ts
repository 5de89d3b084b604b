import type { Generated } from 'kysely'

export type MembershipTable = {
  workspace_id: string
  id: string
  person_id: string
  organisation_id: string
  function: Generated<string>
  since: string | null
  until: string | null
  first: Generated<boolean>
}

/** A view: the memberships that count today. */
export type RunningMembershipView = MembershipTable

export type PersonGroupTable = {
  workspace_id: string
  id: string
  name: string
  sort_name: string
  created_at: string
}

export type PersonGroupMemberTable = { workspace_id: string; group_id: string; person_id: string }
