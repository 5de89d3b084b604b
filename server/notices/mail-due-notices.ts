import type { TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import { z } from 'zod'
import { wayOf } from '#model/notices/notice.ts'
import type { Db, Settings, Tx } from '#server/kernel/context.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { sendMail } from '#server/mail/index.ts'
import { type Reader, readersOf } from './find-readers.ts'
import { mailOf } from './notice-mail.ts'
import * as store from './store.ts'
import { untilNoisy } from './when-due.ts'

type Means = { settings: Settings; now: string; scope: { workspaceId: string } }

/** The clocks of server and database may differ by as much: a job that comes early by that is on time. */
const leewayMilliseconds = 60_000

/** Mails a person what is due by now, in one mail; what is no longer wanted is not mailed, what falls into quiet hours waits. */
export const mailDueNotices = (db: Db, ctx: Means, personId: string): Promise<void> =>
  inTransaction({ db }, async (tx) => {
    const waiting = await store.lockWaiting(tx, ctx.scope, personId)
    const limit = new Date(Date.parse(ctx.now) + leewayMilliseconds).toISOString()
    const due = waiting.filter(({ dueAt }) => dueAt <= limit)
    if (due.length === 0) return queueNext(tx, ctx, { personId, waiting })
    const [reader] = await readersOf(tx, ctx.scope, [personId])
    const wanted = due.filter(({ kind }) => reader !== undefined && wayOf(reader, kind) !== 'off')
    const unwanted = due.filter((one) => !wanted.includes(one))
    await store.planMail(tx, ctx.scope, { ids: unwanted.map(({ id }) => id), at: null })
    if (reader && wanted.length > 0) await mailOrWait(tx, ctx, { reader, wanted })
  })

/** A job that came far too early leaves word for the right time; at least a minute on, so that it does not run in circles. */
const queueNext = async (
  tx: Tx,
  ctx: Means,
  { personId, waiting }: { personId: string; waiting: readonly store.Due[] },
): Promise<void> => {
  const next = waiting.map(({ dueAt }) => dueAt).toSorted()[0]
  if (next !== undefined) await store.queueMail(tx, ctx.scope, { personId, at: next, soonest: '1 minute' })
}

const mailOrWait = async (
  tx: Tx,
  ctx: Means,
  { reader, wanted }: { reader: Reader; wanted: readonly store.Due[] },
): Promise<void> => {
  const ids = wanted.map(({ id }) => id)
  const limit = new Date(Date.parse(ctx.now) + leewayMilliseconds).toISOString()
  const after = untilNoisy(reader, ctx.now)
  if (after > limit) {
    await store.planMail(tx, ctx.scope, { ids, at: after })
    await store.queueMail(tx, ctx.scope, { personId: reader.id, at: after })
    return
  }
  const mailId = await sendMail(tx, ctx, mailOf(ctx, reader, wanted))
  await store.noteMail(tx, ctx.scope, { ids, mailId })
}

const Payload = z.object({ workspaceId: z.uuid(), personId: z.uuid() })

/** The jobs of this capability. */
export const noticeTasks = ({
  db,
  settings,
  clock,
}: {
  db: Db
  settings: Settings
  clock: () => Date
}): TaskList => ({
  'mail-notices': async (payload) => {
    const { workspaceId, personId } = Payload.parse(payload)
    const ctx = { settings, now: clock().toISOString(), scope: { workspaceId } }
    await mailDueNotices(db, ctx, personId)
  },
})

/** Makes sure that whatever waits for its mail has a job, also after a time without a mail server or with failures. */
export const queueDueNotices = async (db: Db): Promise<void> => {
  const { rows } = await sql<{ workspaceId: string; personId: string; at: string }>`
    select distinct workspace_id as "workspaceId", person_id as "personId", mail_due_at as at
    from notice where mail_due_at is not null`.execute(db)
  for (const { workspaceId, personId, at } of rows)
    await store.queueMail(db, { workspaceId }, { personId, at })
}

/** Without a mail server nothing is ever sent: what waits for its mail stays in the product alone. */
export const dropDueNotices = async (db: Db): Promise<void> => {
  await db.updateTable('notice').set({ mail_due_at: null }).where('mail_due_at', 'is not', null).execute()
}
