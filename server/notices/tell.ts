import type { NoticeKind } from '#model/notices/notice.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { sendMail } from '#server/mail/index.ts'
import { type Reader, readersOf } from './find-readers.ts'
import { type Told, mailOf } from './notice-mail.ts'
import * as store from './store.ts'
import { dueAt } from './when-due.ts'

type Notice = {
  kind: NoticeKind
  /** What happened, by the id of the row that it made. Two happenings to one thing are two events. */
  event: string
  /** Ids of people; one who is named twice, or has left, is no mistake. */
  to: readonly string[]
  subject: { kind: string; id: string; name: string }
  /** The one page it leads to, inside the workspace, such as `/services/<id>?thread=<id>`. */
  path: `/${string}`
  /** What fills the sentence of the kind beside `by` and `subject`; `variant` picks another sentence, `excerpt` is quoted. */
  params: Record<string, string>
}

/** Who does it: somebody of the workspace, or, without an id, somebody who is not known. */
type Teller = Pick<MemberContext, 'scope' | 'now' | 'settings'> & {
  actor: { personId: string | null; name: string }
}

/**
 * Tells people of one event, in the same transaction; the actor is left out. Nobody is told twice of one event:
 * where it gives rise to two kinds, the one told first stands, so the more pressing goes first.
 */
export const tell = async (tx: Tx, ctx: Teller, notice: Notice): Promise<void> => {
  const others = new Set(notice.to.filter((id) => id !== ctx.actor.personId))
  const readers = await readersOf(tx, ctx.scope, [...others])
  if (readers.length === 0) return
  const told = await keepNotices(tx, ctx, { notice, readers })
  for (const { reader, mailDueAt, ...one } of told) {
    if (mailDueAt === ctx.now) await mailAtOnce(tx, ctx, { reader, told: one })
    else if (mailDueAt !== null) await store.queueMail(tx, ctx.scope, { personId: reader.id, at: mailDueAt })
  }
}

// Without a mail server a mail waits in the outbox for an administrator to pass it on: it disturbs nobody, and no digest is made.
const plannedFor = ({ now, settings }: Teller, reader: Reader, kind: NoticeKind): string | null => {
  if (settings.smtpUrl !== null) return dueAt(reader, kind, now)
  return dueAt({ ...reader, quiet: null }, kind, now) === now ? now : null
}

const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

type Kept = Told & { reader: Reader; mailDueAt: string | null }

const keepNotices = async (
  tx: Tx,
  ctx: Teller,
  { notice, readers }: { notice: Notice; readers: Reader[] },
): Promise<Kept[]> => {
  const { kind, event, subject, path, params } = notice
  const planned = readers.map((reader) => ({
    reader,
    id: newId(),
    kind,
    by: ctx.actor.name,
    subject: oneLine(subject.name),
    path,
    params,
    mailDueAt: plannedFor(ctx, reader, kind),
  }))
  const rows = planned.map(({ reader, id, by, subject: name, mailDueAt }) => ({
    workspace_id: ctx.scope.workspaceId,
    id,
    person_id: reader.id,
    kind,
    event,
    actor_name: by,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_name: name,
    path,
    params: JSON.stringify(params),
    told_at: ctx.now,
    mail_due_at: mailDueAt,
  }))
  const kept = await store.addNotices(tx, rows)
  return planned.filter(({ id }) => kept.has(id))
}

const mailAtOnce = async (
  tx: Tx,
  ctx: Teller,
  { reader, told }: { reader: Reader; told: Told },
): Promise<void> => {
  const mailId = await sendMail(tx, ctx, mailOf(ctx, reader, [told]))
  await store.noteMail(tx, ctx.scope, { ids: [told.id], mailId })
}
