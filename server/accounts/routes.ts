import type { accountRoutes } from '#model/contract/accounts.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { addPeople } from './add-people.ts'
import type { Auth } from './auth.ts'
import { findInvitation } from './find-invitation.ts'
import { invitePerson } from './invite-person.ts'
import { changeMe, findMe } from './me.ts'
import { requestPasswordReset, resetPassword } from './reset-password.ts'
import { endSession, findSessions, signOut } from './sessions.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { hasInstaller } from './store.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

/** The routes of accounts and invitations, with the accounts library they sign in by. */
export const createRoutes = (
  auth: Auth,
): Handlers<keyof typeof accountRoutes | 'addPeople' | 'invitePerson' | 'withdrawInvitation'> => ({
  setup: async ({ db }) => ({ needed: !(await hasInstaller(db)) }),
  setUp: (ctx, { body }, exchange) => setUp(ctx, auth, body, exchange),
  signIn: (ctx, { body }, exchange) => signIn(ctx, auth, body, exchange),
  signOut: (ctx, _input, exchange) => signOut(ctx, auth, exchange),
  sessions: (ctx) => findSessions(ctx),
  endSession: (ctx, { params }) => endSession(ctx, params.session),
  me: (ctx) => findMe(ctx),
  changeMe: (ctx, { body }) => changeMe(ctx, auth, body),
  requestPasswordReset: (ctx, { body }) => requestPasswordReset(ctx, body.email),
  resetPassword: (ctx, { params, body }) => resetPassword(ctx, auth, { ...params, ...body }),
  invitation: (ctx, { params }) => findInvitation(ctx, params.token),
  acceptInvitation: (ctx, { params, body }, exchange) =>
    acceptInvitation(ctx, auth, { ...params, ...body }, exchange),
  addPeople: (ctx, { body }) => addPeople(ctx, body),
  invitePerson: (ctx, { body }) => invitePerson(ctx, body),
  withdrawInvitation: (ctx, { params }) => withdrawInvitation(ctx, params.invitation),
})
