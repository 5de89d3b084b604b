import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LinkAnswerBody } from '#model/contract/questions.ts'
import { hashOfToken } from '#server/accounts/index.ts'
import type { Context, Db } from '#server/kernel/context.ts'
import { AppError } from '#server/kernel/errors.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { fileAnswer } from './file-answer.ts'
import { askedService } from './find-asked-service.ts'
import { isOpenByLink, notOpen } from './find-open-questions.ts'
import * as store from './store.ts'
import { tellAsker } from './tell-of-questions.ts'
import { isTicketGood } from './ticket.ts'

// In a quarter of an hour. Many people may share one address, an office for example.
const answersFromAddress = 60
const answersByLink = 300

type Opened = { workspaceId: string; setId: string; serviceId: string }

/** The set that a link opens; held, closing it, renewing the link and other answers wait for the transaction's end. */
const openedBy = async (db: Db, token: string, now: string, hold = sql``): Promise<Opened> => {
  const { rows } = await sql<Opened>`
    select q.workspace_id as "workspaceId", q.id as "setId", q.service_id as "serviceId"
    from question_set q
    join service s on s.workspace_id = q.workspace_id and s.id = q.service_id
    where ${isOpenByLink(token, now)} ${hold}`.execute(db)
  const [opened] = rows
  if (!opened) throw notOpen()
  return opened
}

// The set is part of what is hashed: nobody can tell that one browser answered two.
const hashOfBrowser = (setId: string, browser: string): string =>
  createHash('sha256').update(`${setId}\0${browser}`).digest('hex')

const assertLooked = (ctx: Context, { ticket, setId }: { ticket: string; setId: string }): void => {
  if (isTicketGood(ctx.settings, { ticket, setId, now: ctx.now })) return
  throw new AppError(
    'precondition_failed',
    'These questions were opened too long ago, or not at all: open them, and send the answers once more.',
    { reason: 'questions-looked-at-long-ago' },
  )
}

/** Counts the attempt: for the address always, for the link once it is known to open something, so that nobody fills the table. */
const assertMayAnswer = async (ctx: Context, token: string): Promise<void> => {
  await assertWithinLimits(ctx, [
    { name: 'questions answered from', of: ctx.address, attempts: answersFromAddress },
  ])
  await openedBy(ctx.db, token, ctx.now)
  await assertWithinLimits(ctx, [
    { name: 'questions answered by', of: hashOfToken(token), attempts: answersByLink },
  ])
}

type Given = LinkAnswerBody & { token: string }

/** Answers by an open link, for whoever has it; a later answer from the same browser supersedes the earlier one. */
export const answerByLink = async (
  ctx: Context,
  { token, answers, role, name, browser, ticket }: Given,
): Promise<{ at: string; isChanged: boolean }> => {
  await assertMayAnswer(ctx, token)
  return inTransaction(ctx, async (tx) => {
    const { setId, serviceId, workspaceId } = await openedBy(tx, token, ctx.now, sql`for update of q`)
    assertLooked(ctx, { ticket, setId })
    const scope = { workspaceId }
    const set = await store.holdSet(tx, scope, { service: serviceId, set: setId })
    const service = await askedService(tx, scope, serviceId)
    const author = { now: ctx.now, requestId: ctx.requestId, scope }
    const source = { personId: null, browserHash: hashOfBrowser(setId, browser), organisationId: null }
    const given = { answers, role, givenName: name }
    const { isChanged } = await fileAnswer(tx, author, { set, service, source, given })
    await store.countLinkAnswer(tx, scope, setId)
    const teller = { ...ctx, scope, actor: { personId: null, name: '' } }
    await tellAsker(tx, teller, { set: setId, service, askedBy: set.askedBy.id })
    return { at: ctx.now, isChanged }
  })
}
