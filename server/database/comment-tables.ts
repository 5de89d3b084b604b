import type { ThreadAct, ThreadState } from '#model/comments/thread.ts'
import type { Side } from '#model/definition/clauses.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import type { Generated } from 'kysely'
import type { OptionalTime, Time } from './column-types.ts'

export type ThreadTable = {
  workspace_id: string
  id: string
  service_id: string
  address: string
  text: string
  range_from: number | null
  range_to: number | null
  state: Generated<ThreadState>
  assignee_id: string | null
  after_revision: number
}

export type CommentTable = {
  workspace_id: string
  id: string
  thread_id: string
  person_id: string
  roles: SignRole[]
  side: Side
  text: string
  mentions: string[]
  after_revision: number
  said_at: Time
  edited_at: OptionalTime
}

export type ThreadActTable = {
  workspace_id: string
  id: string
  thread_id: string
  kind: ThreadAct['kind']
  person_id: string
  assignee_id: string | null
  after_revision: number
  done_at: Time
}
