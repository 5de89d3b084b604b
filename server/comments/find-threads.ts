import { sql } from 'kysely'
import { asItStood, refusalToChange, type Thread, type ThreadComment } from '#model/comments/thread.ts'
import type { Invited, ServiceThreads } from '#model/contract/comments.ts'
import type { Actor, Db, MemberContext, Scope } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { invitedJson, type InvitedService, invitedService } from '#server/services/index.ts'

/** A thread as it lies in the database, its people by name. */
export type StoredThread = Omit<Thread, 'can' | 'comments'> & { comments: Omit<ThreadComment, 'can'>[] }

const time = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const personOf = (column: string) => sql`(select jsonb_build_object('id', q.id, 'name', q.name) from person q
  where q.workspace_id = t.workspace_id and q.id = ${sql.ref(column)})`

const ofThread = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = t.workspace_id
  and ${sql.ref(`${alias}.thread_id`)} = t.id`

const threadJson = sql`jsonb_build_object('id', t.id, 'address', t.address, 'text', t.text,
  'range', case when t.range_from is null then null else
    jsonb_build_object('from', t.range_from, 'to', t.range_to) end,
  'state', t.state, 'assignee', ${personOf('t.assignee_id')}, 'afterRevision', t.after_revision,
  'comments', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'by', ${personOf('c.person_id')},
      'roles', c.roles, 'side', c.side, 'text', c.text, 'at', ${time('c.said_at')},
      'editedAt', ${time('c.edited_at')}, 'afterRevision', c.after_revision) order by c.id), '[]')
    from comment c where ${ofThread('c')}),
  'acts', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'by', ${personOf('a.person_id')},
      'assignee', ${personOf('a.assignee_id')}, 'at', ${time('a.done_at')},
      'afterRevision', a.after_revision) order by a.id), '[]')
    from thread_act a where ${ofThread('a')}))`

/** One thread of a service; `not_found` where it has no such thread. */
export const getThread = async (
  db: Db,
  { workspaceId }: Scope,
  { service, thread }: { service: string; thread: string },
): Promise<StoredThread> => {
  const { rows } = await sql<{ thread: StoredThread }>`
    select ${threadJson} as thread from thread t
    where t.workspace_id = ${workspaceId} and t.service_id = ${service} and t.id = ${thread}`.execute(db)
  return found(rows[0]?.thread, 'thread')
}

const canDo = (state: Thread['state']): Thread['can'] =>
  state === 'open' ? ['reply', 'resolve', 'assign'] : ['reopen']

/** The thread with what this person may do with it now: state and right together. */
export const viewThread = (stored: StoredThread, actor: Actor, service: InvitedService): Thread => ({
  ...stored,
  comments: stored.comments.map((comment) => {
    const isMine = comment.by.id === actor.personId && !service.retired
    const facts = { comment, thread: stored, newestRevision: service.newestRevision }
    const deeds = isMine ? (['edit', 'delete'] as const) : []
    return { ...comment, can: deeds.filter((deed) => refusalToChange(deed, facts) === null) }
  }),
  can: service.retired ? [] : canDo(stored.state),
})

type Wanted = { service: string; revision?: number | undefined }

/** All threads of a service in one statement, oldest first; with `revision` those that stand on it, as they stood. */
export const findThreads = async (
  ctx: MemberContext,
  { service: id, revision }: Wanted,
): Promise<ServiceThreads> => {
  const service = await invitedService(ctx.db, ctx, id)
  const { rows } = await sql<{ threads: StoredThread[]; people: Invited[] }>`
    select (select coalesce(jsonb_agg(${threadJson} order by t.id), '[]') from thread t
        where t.workspace_id = s.workspace_id and t.service_id = s.id) as threads,
      ${invitedJson} as people
    from service s where s.workspace_id = ${ctx.scope.workspaceId} and s.id = ${id}`.execute(ctx.db)
  const { threads, people } = found(rows[0], 'service')
  const shown = threads.map((thread) => viewThread(thread, ctx.actor, service))
  if (revision === undefined) return { threads: shown, people, can: service.retired ? [] : ['start'] }
  const stood = shown.map((thread) => asItStood(thread, revision))
  return { threads: stood.filter((thread) => thread !== null), people, can: [] }
}
