import type { ColumnType } from 'kysely'
import type { DocumentKind, Source } from '#model/code/document.ts'
import type { Labels } from '#model/definition/definition.ts'
import type { OptionalJson, Time } from './column-types.ts'

/** What documents say of a thing that has no home elsewhere; what says nothing is left out. */
export type Kept = {
  title?: string
  labels?: Labels
  annotations?: Record<string, string>
  /** The day of the last review of a service. */
  reviewed?: string
}

export type CodeNameTable = {
  workspace_id: string
  kind: DocumentKind
  name: string
  subject_id: string
  kept: ColumnType<Kept, string | undefined, string>
  source: OptionalJson<Source>
  created_at: Time
}
