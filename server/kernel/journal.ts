import type { Insertable } from 'kysely'
import type { Wording } from '#model/wording/wording.ts'
import type { Database } from '#server/database/tables.ts'
import type { Context, Db, Scope, SignedIn } from './context.ts'
import { newId } from './new-id.ts'

type Facts = Wording['administration']['journal']['facts']

/** Thing and deed, such as `service.retired`: only what the journal's page has a sentence for can be recorded. */
export type FactName = {
  [Thing in keyof Facts]: `${Thing}.${keyof Facts[Thing] & string}`
}[keyof Facts]

/** What is put on record: a patch or a number before and after, never whole documents. */
export type Fact = {
  fact: FactName
  subject: { kind: string; id: string; name: string }
  before?: object | null
  after?: object | null
  reason?: string
}

/** Whoever writes: a member, somebody signed in, somebody who is just becoming a member, or the program itself. */
export type Author = Pick<Context, 'now' | 'requestId'> & {
  scope?: Scope
  actor?: { personId: string | null; name: string }
  account?: Pick<SignedIn, 'name'>
}

const shortened = (name: string): string => (name.length > 200 ? `${name.slice(0, 199)}…` : name)
const json = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null)

/** The journal's row for a fact: who, what, when, before and after. */
export const journalRow = (ctx: Author, { fact, subject, before, after, reason = '' }: Fact): JournalRow => ({
  workspace_id: ctx.scope?.workspaceId ?? null,
  id: newId(),
  at: ctx.now,
  actor_id: ctx.actor?.personId ?? null,
  actor_name: ctx.actor?.name ?? ctx.account?.name ?? '',
  fact,
  subject_kind: subject.kind,
  subject_id: subject.id,
  subject_name: shortened(subject.name),
  before: json(before),
  after: json(after),
  reason,
  request_id: ctx.requestId,
})
export type JournalRow = Insertable<Database['journal']>

/** Puts a fact on record, in the transaction that made it true; if this fails, the write fails. */
export const record = async (tx: Db, ctx: Author, fact: Fact): Promise<void> => {
  await tx.insertInto('journal').values(journalRow(ctx, fact)).execute()
}

/** A statement that puts a fact on record along with what it does: one round trip in place of two. */
export const recording = (tx: Db, ctx: Author, fact: Fact) =>
  tx.with('recorded', (query) => query.insertInto('journal').values(journalRow(ctx, fact)))

/** How many facts go into one statement: a row has twelve values, and a statement takes 65,535. */
const batch = 1000

/** Puts many facts on record, in the transaction that made them true. */
export const recordAll = async (tx: Db, ctx: Author, facts: readonly Fact[]): Promise<void> => {
  for (let start = 0; start < facts.length; start += batch) {
    const rows = facts.slice(start, start + batch).map((fact) => journalRow(ctx, fact))
    await tx.insertInto('journal').values(rows).execute()
  }
}
