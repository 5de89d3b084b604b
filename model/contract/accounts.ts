import { z } from 'zod'
import { Day, Language, RequiredLine, writable } from '../text.ts'
import { route } from './route.ts'

export const EMail = z.email().max(254).toLowerCase()
export const Password = z.string().min(12).max(128)

/** Somebody who can sign in. */
export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: Language,
  /** Whether this account set the installation up and may add workspaces. */
  installer: z.boolean(),
})
export type Account = z.infer<typeof Account>

export const Session = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  userAgent: z.string(),
  ipAddress: z.string(),
})
export type Session = z.infer<typeof Session>

/** What an invitation's link asks, shown before anybody signs in. */
export const InvitationView = z.object({
  name: z.string(),
  email: z.string(),
  workspaceName: z.string(),
  workspaceSlug: z.string(),
  invitedBy: z.string(),
  message: z.string(),
  role: z.enum(['customer', 'user', 'sponsor', 'colleague', 'administrator']),
  service: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  organisation: z.string(),
  /** What else is said of the role that they are to hold, as it stands today; null where they are to hold none. */
  part: z
    .object({
      deputyFor: z.string().nullable(),
      until: Day.nullable(),
      /** On the provider's side: the role, what it is called where it is none of the usual ones, and for which consumer. */
      role: z.string().nullable(),
      roleName: z.string(),
      consumer: z.string(),
    })
    .nullable(),
  /** Whether the e-mail address has an account already, so that signing in is enough. */
  hasAccount: z.boolean(),
  expiresAt: z.iso.datetime(),
})
export type InvitationView = z.infer<typeof InvitationView>

const tokenParams = z.object({ token: z.string().min(20).max(200) })
const signedIn = z.object({ token: z.string(), account: Account })

export const accountRoutes = {
  setup: route({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether this installation still waits for its administrator.',
    access: 'anyone',
    reply: z.object({ needed: z.boolean() }),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/setup',
    summary: 'Makes the administrator of a new installation; refused once there is one.',
    access: 'anyone',
    body: z.strictObject({
      name: RequiredLine,
      email: EMail,
      password: Password,
      language: Language.default('en'),
    }),
    reply: signedIn,
    status: 201,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Signs in: sets the session cookie, and gives the same session as a bearer token.',
    access: 'anyone',
    body: z.strictObject({ email: EMail, password: z.string().min(1).max(128) }),
    reply: signedIn,
    status: 201,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/sessions/current',
    summary: 'Ends the session that this request carries.',
    access: 'account',
  }),
  sessions: route({
    method: 'GET',
    path: '/api/sessions',
    summary: 'The sessions of the signed-in account, newest first.',
    access: 'account',
    reply: z.object({ sessions: z.array(Session) }),
  }),
  endSession: route({
    method: 'DELETE',
    path: '/api/sessions/{session}',
    summary: 'Ends one session of the signed-in account.',
    access: 'account',
    params: z.object({ session: writable(100).min(1) }),
  }),
  me: route({
    method: 'GET',
    path: '/api/me',
    summary: 'The signed-in account and the workspaces it belongs to.',
    access: 'account',
    reply: z.object({
      account: Account,
      workspaces: z.array(z.object({ slug: z.string(), name: z.string(), administrator: z.boolean() })),
    }),
  }),
  changeMe: route({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Changes the name, language or password of the signed-in account.',
    access: 'account',
    body: z.strictObject({
      name: RequiredLine.optional(),
      language: Language.optional(),
      password: z.strictObject({ current: z.string().max(128), next: Password }).optional(),
    }),
    reply: z.object({ account: Account }),
  }),
  requestPasswordReset: route({
    method: 'POST',
    path: '/api/password-resets',
    summary:
      'Sends a link that sets a new password; answers the same whether or not the address has an account.',
    access: 'anyone',
    body: z.strictObject({ email: EMail }),
    status: 202,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/password-resets/{token}',
    summary: 'Sets a new password by the link sent; ends all sessions of the account.',
    access: 'anyone',
    params: tokenParams,
    body: z.strictObject({ password: Password }),
  }),
  invitation: route({
    method: 'GET',
    path: '/api/invitations/{token}',
    summary: 'What an invitation asks; not_found once used, withdrawn or expired.',
    access: 'anyone',
    params: tokenParams,
    reply: InvitationView,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitations/{token}',
    summary:
      'Accepts an invitation: makes the account, or signs in to the one with that address by its password.',
    access: 'anyone',
    params: tokenParams,
    body: z.strictObject({
      name: RequiredLine.optional(),
      password: Password,
      language: Language.default('en'),
    }),
    reply: signedIn.extend({ workspaceSlug: z.string(), serviceId: z.uuid().nullable() }),
    status: 201,
  }),
}
