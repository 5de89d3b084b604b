import type { Generated } from 'kysely'
import type {
  DoingSide,
  DutyArea,
  DutyRhythm,
  ItemList,
  JourneyStage,
  RelationshipSide,
  RelationshipType,
} from '#model/relationships/relationship.ts'
import type { OptionalTime, Time } from './column-types.ts'

export type RelationshipTable = {
  workspace_id: string
  id: string
  provider_id: string
  consumer_id: string
  created_at: Time
  since: Generated<string>
  until: string | null
  stage: JourneyStage | null
  stage_set_by: string | null
  stage_set_at: OptionalTime
  next_review_on: string | null
  review_told: string | null
  review_set_by: string | null
  ends_on: string | null
  end_set_by: string | null
  end_reason: Generated<string>
  version: Generated<number>
}

export type RelationshipServiceTable = {
  workspace_id: string
  relationship_id: string
  service_id: string
  since: string
  until: string | null
}

export type RelationshipDutyTable = {
  workspace_id: string
  id: string
  relationship_id: string
  area: DutyArea
  activity: string
  side: DoingSide
  person_id: string | null
  who: Generated<string>
  rhythm: DutyRhythm | null
  version: Generated<number>
}

export type RelationshipNoteTable = {
  workspace_id: string
  id: string
  relationship_id: string
  side: RelationshipSide
  said: string
  written_by: string
  written_at: Time
  changed_at: OptionalTime
  version: Generated<number>
}

export type RelationshipItemTable = {
  workspace_id: string
  id: string
  relationship_id: string
  list: ItemList
  what: string
  side: DoingSide
  due_on: string | null
  done_on: string | null
  done_by: string | null
  version: Generated<number>
}

export type RelationshipViewTable = {
  workspace_id: string
  relationship_id: string
  side: RelationshipSide
  aim: RelationshipType | null
  aim_said_by: string | null
  aim_said_on: string | null
  trust: number | null
  trust_why: Generated<string>
  trust_said_by: string | null
  trust_said_on: string | null
}
