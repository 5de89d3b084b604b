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
