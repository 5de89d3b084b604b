import { z } from 'zod'
import { writable } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** One line of the journal: who did what, when, before and after. */
export const JournalEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({ id: z.uuid().nullable(), name: z.string() }),
  /** Thing and deed, such as `service.published`. */
  fact: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string(),
})
export type JournalEntry = z.infer<typeof JournalEntry>

/** A mail that was written; without a mail server it stays in the outbox for the administrator to hand on. */
export const OutboxMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  /** Null where only its receiver may read it: a link that opens an existing account, or a mail that goes through a mail server. */
  text: z.string().nullable(),
  state: z.enum(['queued', 'sent', 'outbox', 'failed']),
  at: z.iso.datetime(),
})
export type OutboxMail = z.infer<typeof OutboxMail>

export const Invitation = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  service: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  state: z.enum(['open', 'accepted', 'expired', 'withdrawn']),
  invitedBy: z.string(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof Invitation>

const pageOf = z.strictObject({ after: z.string().max(500).optional() })

export const administrationRoutes = {
  journal: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/journal',
    summary: 'What happened in the workspace, newest first, 50 at a time; of one subject where named.',
    access: 'administrator',
    params: inWorkspace,
    query: pageOf.extend({ subject: writable(100).optional() }),
    reply: z.object({ entries: z.array(JournalEntry), next: z.string().nullable() }),
  }),
  outbox: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/outbox',
    summary: 'Mails of the workspace, newest first, 50 at a time.',
    access: 'administrator',
    params: inWorkspace,
    query: pageOf,
    reply: z.object({ mails: z.array(OutboxMail), next: z.string().nullable(), mailServer: z.boolean() }),
  }),
  invitations: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/invitations',
    summary: 'Invitations of the workspace, newest first, 50 at a time.',
    access: 'administrator',
    params: inWorkspace,
    query: pageOf,
    reply: z.object({ invitations: z.array(Invitation), next: z.string().nullable() }),
  }),
  withdrawInvitation: route({
    method: 'DELETE',
    path: '/api/workspaces/{workspace}/invitations/{invitation}',
    summary: 'Withdraws an invitation that nobody has accepted; its link no longer opens.',
    access: 'administrator',
    params: inWorkspace.extend({ invitation: z.uuid() }),
  }),
}
