import type { ColumnType, Generated } from 'kysely'
import type { Side } from '#model/definition/clauses.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { ClauseContent } from '#model/suggestions/clause-content.ts'
import type { SuggestionState } from '#model/suggestions/suggestion.ts'
import type { OptionalTime, Time } from './column-types.ts'

type StoredState = Exclude<SuggestionState, 'lapsed'>
type Content = ColumnType<ClauseContent | null, string | null, never>

export type SuggestionTable = {
  workspace_id: string
  id: string
  service_id: string
  draft_started_at: Time
  after_revision: number
  path: string
  before: Content
  content: Content
  why: string
  person_id: string
  roles: SignRole[]
  side: Side
  suggested_at: Time
  answers: string | null
  state: Generated<StoredState>
  decided_by: string | null
  decided_side: Side | null
  decided_at: OptionalTime
  reason: Generated<string>
}
