import type { Generated } from 'kysely'
import type { QuestionId } from '#model/definition/questions.ts'
import type { ClauseTarget } from '#model/workshops/clause-target.ts'
import type { Phase } from '#model/workshops/phase.ts'
import type { Speaking } from '#model/workshops/workshop.ts'
import type { OptionalTime, Time } from './column-types.ts'

export type WorkshopTable = {
  workspace_id: string
  id: string
  service_id: string
  service_name: string
  facilitator_id: string
  code: string
  named: boolean
  votes: number
  version: Generated<number>
  asked: QuestionId | null
  begun_at: Time
  ended_at: OptionalTime
}

export type WorkshopQuestionTable = {
  workspace_id: string
  workshop_id: string
  question: QuestionId
  place: number
  phase: Generated<Phase>
  note: Generated<string>
  ends_at: OptionalTime
  begun_at: OptionalTime
  decided_at: OptionalTime
}

export type WorkshopParticipantTable = {
  workspace_id: string
  id: string
  workshop_id: string
  person_id: string | null
  name: string
  role: Speaking
  token_hash: string | null
  joined_at: Time
}

export type WorkshopGroupTable = {
  workspace_id: string
  id: string
  workshop_id: string
  question: QuestionId
  name: string
}

export type WorkshopAnswerTable = {
  workspace_id: string
  id: string
  workshop_id: string
  question: QuestionId
  participant_id: string
  group_id: string | null
  text: string
  said_at: Time
}

export type WorkshopVoteTable = {
  workspace_id: string
  group_id: string
  participant_id: string
  votes: number
}

export type WorkshopClauseTable = {
  workspace_id: string
  id: string
  workshop_id: string
  group_id: string
  target: ClauseTarget
  path: string
  text: string
  made_by: string
  made_at: Time
}
