import { sql } from 'kysely'
import type { Context, Db, MemberContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'

export type NewMail = {
  to: string
  subject: string
  text: string
  /** True where the text holds a link that opens an existing account: nobody but its receiver may read it. */
  secret: boolean
  /** Where one request, without signing in, turns such mails off; mail programs show a button for it (RFC 8058). */
  stopUrl?: string
}

type Sender = Pick<Context, 'settings' | 'now'> & Partial<Pick<MemberContext, 'scope'>>

/** Network failures pass; ten tries reach over about a day. */
const attempts = 10

/** Writes a mail with the work it tells of: it is sent when that is kept. Returns the mail's id. */
export const sendMail = async (tx: Db, ctx: Sender, mail: NewMail): Promise<string> => {
  const id = newId()
  const queued = ctx.settings.smtpUrl !== null
  await tx
    .insertInto('mail')
    .values({
      workspace_id: ctx.scope?.workspaceId ?? null,
      id,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      secret: mail.secret,
      stop_url: mail.stopUrl ?? null,
      state: queued ? 'queued' : 'outbox',
      created_at: ctx.now,
    })
    .execute()
  if (queued) {
    await sql`select graphile_worker.add_job('send-mail', json_build_object('id', ${id}::text),
      max_attempts => ${attempts}::int)`.execute(tx)
  }
  return id
}

/** Without a mail server nothing is ever sent: what was queued while there was one is handed to the outbox. */
export const keepQueuedMails = async (db: Db): Promise<void> => {
  await db.updateTable('mail').set({ state: 'outbox' }).where('state', '=', 'queued').execute()
}
