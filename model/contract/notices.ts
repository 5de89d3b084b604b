import { z } from 'zod'
import { NoticeKind, NoticeSettings, TimeZone } from '../notices/notice.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** Something that a person is told: a sentence in the reader's language is made of it, and a link. */
export const Notice = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  /** Who did it. */
  by: z.string(),
  /** The name of what it is about. */
  subject: z.string(),
  /** The one page it leads to, inside the workspace. */
  path: z.string(),
  /** What else fills the sentence; `variant` picks another one, `excerpt` is quoted under it. */
  params: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type Notice = z.infer<typeof Notice>

export const NoticeSettingsView = NoticeSettings.extend({
  /** Whether this installation sends mails at all. */
  mailServer: z.boolean(),
})
export type NoticeSettingsView = z.infer<typeof NoticeSettingsView>

/** What a link in a mail can turn off, and what such links have turned off. */
export const MailStop = z.object({
  /** Null where the mail told of several kinds: then all mails are meant. */
  kind: NoticeKind.nullable(),
  stopped: z.object({ kind: z.boolean(), all: z.boolean() }),
})
export type MailStop = z.infer<typeof MailStop>

const byLink = z.object({ token: z.string().min(20).max(200) })

export const noticeRoutes = {
  notices: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/notices',
    summary: 'What I was told in this workspace, newest first, 50 at a time.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({ after: z.string().max(500).optional() }),
    reply: z.object({ notices: z.array(Notice), next: z.string().nullable() }),
  }),
  readNotice: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/notices/{notice}/read',
    summary: 'Marks one of my notices as read; no mail will tell of it any more.',
    access: 'member',
    params: inWorkspace.extend({ notice: z.uuid() }),
  }),
  readNotices: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/notices/read',
    summary: 'Marks my notices as read, up to the newest that I have seen.',
    access: 'member',
    params: inWorkspace,
    body: z.strictObject({ upTo: z.uuid() }),
  }),
  noticeSettings: route({
    method: 'GET',
    path: '/api/me/notice-settings',
    summary: 'When I am mailed of what, in all workspaces.',
    access: 'account',
    reply: NoticeSettingsView,
  }),
  changeNoticeSettings: route({
    method: 'PUT',
    path: '/api/me/notice-settings',
    summary: 'Changes when I am mailed of what; what waits to be mailed goes by it, too.',
    access: 'account',
    body: NoticeSettings,
    reply: NoticeSettingsView,
  }),
  keepTimeZone: route({
    method: 'PUT',
    path: '/api/me/time-zone',
    summary: 'Keeps the time zone of my browser, where none is known yet.',
    access: 'account',
    body: z.strictObject({ timeZone: TimeZone }),
  }),
  mailStop: route({
    method: 'GET',
    path: '/api/mail-stops/{token}',
    summary: 'What the link in a mail can turn off, and whether it is off; changes nothing.',
    access: 'anyone',
    params: byLink,
    reply: MailStop,
  }),
  changeMailStop: route({
    method: 'PUT',
    path: '/api/mail-stops/{token}',
    summary: 'Turns mails off or on again by the link in a mail: of the kind it told of, or all.',
    access: 'anyone',
    params: byLink,
    body: z.strictObject({ scope: z.enum(['kind', 'all']), stopped: z.boolean() }),
    reply: MailStop,
  }),
}
