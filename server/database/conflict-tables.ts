import type { ConflictAct, ConflictState } from '#model/conflicts/conflict.ts'
import type { Side } from '#model/definition/clauses.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { Generated } from 'kysely'
import type { Time } from './column-types.ts'

export type ConflictTable = {
  workspace_id: string
  id: string
  service_id: string
  about: string
  clause: string | null
  need_id: string | null
  said: Generated<string>
  state: Generated<ConflictState>
  open_since: Time
  marked_by: string
  side: Side
  marked_at: Time
  after_revision: number
}

export type ConflictPositionTable = {
  workspace_id: string
  conflict_id: string
  place: number
  role: SignRole
  organisation_id: string | null
  person_id: string | null
  wants: string
}

export type ConflictActTable = {
  workspace_id: string
  id: string
  conflict_id: string
  kind: ConflictAct['kind']
  person_id: string
  side: Side
  decider_id: string | null
  decider_role: SignRole | null
  decided_on: string | null
  what: Generated<string>
  why: Generated<string>
  after_revision: number
  done_at: Time
}
