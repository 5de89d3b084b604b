import { sql } from 'kysely'
import type { OpenQuestions } from '#model/contract/questions.ts'
import { mostLinkAnswers } from '#model/questions/asking.ts'
import { hashOfToken } from '#server/accounts/index.ts'
import type { Context } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { askingOrganisation, serviceNames } from './service-names.ts'
import { browserKeyOf, ticketFor } from './ticket.ts'

// Many people may share one address, an office for example.
const looksFromAddress = 300

/** What answers a link that is closed, over, full, renewed or never was: one reply for all. */
export const notOpen = (): AppError =>
  new AppError('not_found', 'This link is not open (any more). Ask whoever sent it to you.', {
    reason: 'questions-not-open',
  })

/** Which link opens set `q` of service `s`, now. */
export const isOpenByLink = (token: string, now: string) => sql`q.link_hash = ${hashOfToken(token)}
  and q.closed_at is null and q.closes_on >= ${now.slice(0, 10)}::date and s.state <> 'retired'
  and q.link_answers < ${sql.lit(mostLinkAnswers)}`

type Found = Omit<OpenQuestions, 'key' | 'ticket'> & { id: string }

/** What an open link asks: the questions and who asks them, and nothing else of the workspace. */
export const findOpenQuestions = async (ctx: Context, token: string): Promise<OpenQuestions> => {
  await assertWithinLimits(ctx, [
    { name: 'questions looked at from', of: ctx.address, attempts: looksFromAddress },
  ])
  const { rows } = await sql<Found>`
    select q.id, q.title, q.intro, q.language, q.questions, q.closes_on as "closesOn",
      ${serviceNames} as service, ${askingOrganisation} as organisation
    from question_set q
    join service s on s.workspace_id = q.workspace_id and s.id = q.service_id
    where ${isOpenByLink(token, ctx.now)}`.execute(ctx.db)
  const [open] = rows
  if (!open) throw notOpen()
  const { id, ...asked } = open
  return { ...asked, key: browserKeyOf(ctx.settings, id), ticket: ticketFor(ctx.settings, id, ctx.now) }
}
