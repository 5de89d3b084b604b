import { type JobHelpers, type TaskList } from 'graphile-worker'
import { createTransport, type Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Db, Settings } from '#server/kernel/context.ts'

const Payload = z.object({ id: z.uuid() })

type Means = { db: Db; settings: Settings; clock: () => Date }

const queuedMail = (db: Db, id: string) =>
  db
    .selectFrom('mail')
    .select(['id', 'recipient', 'subject', 'body', 'stop_url'])
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst()

/** How a mail program offers to stop such mails: by one request to this address (RFC 2369, RFC 8058). */
const stopHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const sendQueuedMail =
  ({ db, settings, clock }: Means, transport: Transporter) =>
  async (payload: unknown, { job }: JobHelpers): Promise<void> => {
    const { id } = Payload.parse(payload)
    const mail = await queuedMail(db, id)
    if (!mail) return
    const settle = (state: 'sent' | 'queued' | 'failed') =>
      db
        .updateTable('mail')
        .set({
          state,
          attempts: job.attempts,
          ...(state === 'sent' ? { sent_at: clock().toISOString() } : {}),
        })
        .where('id', '=', id)
        .execute()
    try {
      await transport.sendMail({
        from: settings.mailFrom,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.body,
        ...(mail.stop_url === null ? {} : { headers: stopHeaders(mail.stop_url) }),
        // The same on a second try, so that a receiver can tell that it is the same mail.
        messageId: `<${mail.id}@${new URL(settings.publicUrl).hostname}>`,
      })
    } catch (error) {
      await settle(job.attempts < job.max_attempts ? 'queued' : 'failed')
      throw error
    }
    await settle('sent')
  }

/** The jobs of this capability; `close` ends the connections to the mail server. */
export const mailTasks = (means: Means): { tasks: TaskList; close: () => void } => {
  const { smtpUrl } = means.settings
  if (smtpUrl === null) return { tasks: {}, close: () => {} }
  const transport = createTransport(smtpUrl)
  return { tasks: { 'send-mail': sendQueuedMail(means, transport) }, close: () => transport.close() }
}
