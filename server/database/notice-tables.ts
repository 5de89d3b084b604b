import type { ColumnType, Generated } from 'kysely'
import type { MailWay, NoticeKind, Stopped } from '#model/notices/notice.ts'
import type { Json, OptionalTime, Time } from './column-types.ts'

export type NoticeTable = {
  workspace_id: string
  id: string
  person_id: string
  kind: NoticeKind
  event: string
  actor_name: string
  subject_kind: string
  subject_id: string
  subject_name: string
  path: string
  params: Json<Record<string, string>>
  told_at: Time
  read_at: OptionalTime
  mail_due_at: OptionalTime
  mail_id: string | null
}

export type NoticeSettingsTable = {
  address: string
  time_zone: string | null
  quiet_from: Generated<string | null>
  quiet_until: Generated<string | null>
  digest_at: Generated<string>
  ways: ColumnType<Partial<Record<NoticeKind, MailWay>>, string | undefined, string>
  stopped: ColumnType<Stopped[], string | undefined, string>
}
