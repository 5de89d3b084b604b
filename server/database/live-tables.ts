import type { ColumnType } from 'kysely'
import type { ClauseRecords, Side } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { Portion } from '#model/live/room.ts'
import type { Json, OptionalJson, OptionalTime, Time } from './column-types.ts'

export type LiveDraftTable = {
  workspace_id: string
  service_id: string
  started_at: Time
  seq: number
  followed_seq: number
}

export type LiveStateTable = {
  workspace_id: string
  service_id: string
  portion: Portion
  seq: number
  state: Buffer
}

export type LiveUpdateTable = {
  workspace_id: string
  service_id: string
  seq: number
  portion: Portion
  person_id: string | null
  side: Side
  at: Time
  content: Buffer
}

export type ClauseEditTable = {
  workspace_id: string
  service_id: string
  draft_started_at: Time
  path: string
  person_id: string
  side: Side
  first_at: Time
  last_at: Time
  recorded: boolean
}

export type DraftPointTable = {
  workspace_id: string
  service_id: string
  at: Time
  definition: Json<Definition>
  translations: Json<Translations>
  people: string[]
  id: string
  kind: ColumnType<'start' | 'written' | 'restored', string | undefined, string>
  changes: ColumnType<number, number | undefined, number>
  since: Time
  restored_at: OptionalTime
  records: OptionalJson<ClauseRecords>
}
