import type { Generated } from 'kysely'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { InLanguages, Question } from '#model/questions/question.ts'
import type { Answers } from '#model/questions/answers.ts'
import type { Language } from '#model/text.ts'
import type { Json, OptionalTime, Time } from './column-types.ts'

export type QuestionSetTable = {
  workspace_id: string
  id: string
  service_id: string
  title: Json<InLanguages>
  intro: string
  language: Language
  questions: Json<Question[]>
  asked_by: string
  asked_at: Time
  closes_on: string
  closed_at: OptionalTime
  closed_by: string | null
  link_hash: string | null
  link_made_at: OptionalTime
  link_answers: Generated<number>
}

export type QuestionRequestTable = {
  workspace_id: string
  set_id: string
  person_id: string
  asked_at: Time
  reminded_at: OptionalTime
  answered_at: OptionalTime
  audience_id: string | null
}

export type QuestionAudienceTable = {
  workspace_id: string
  id: string
  set_id: string
  group_id: string | null
  organisation_id: string | null
  with_units: boolean
  asked_at: Time
  asked: number
  left_out: number
}

export type QuestionAnswerTable = {
  workspace_id: string
  id: string
  set_id: string
  person_id: string | null
  browser_hash: string | null
  given_name: string
  role: ConsumerRole | null
  answers: Json<Answers>
  answered_at: Time
  superseded_by: string | null
}
