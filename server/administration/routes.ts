import type { Handlers } from '#server/kernel/http.ts'
import { findInvitations } from './find-invitations.ts'
import { findJournal } from './find-journal.ts'
import { findOutbox } from './find-outbox.ts'

export const routes: Handlers<'journal' | 'outbox' | 'invitations'> = {
  journal: (ctx, { query }) => findJournal(ctx, query),
  outbox: (ctx, { query }) => findOutbox(ctx, query),
  invitations: (ctx, { query }) => findInvitations(ctx, query),
}
