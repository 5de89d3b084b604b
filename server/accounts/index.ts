// Accounts: who signs in and how, sessions, invitations, passwords; and who is admitted to a route.
export { admit } from './admit.ts'
export { createAuth } from './auth.ts'
export { invite, type Invited } from './invite.ts'
export { makePasswordReset } from './make-password-reset.ts'
export { createRoutes } from './routes.ts'
export { serviceName } from './service-name.ts'
export { sweepAccounts } from './sweep-accounts.ts'
export { withdrawInvitations, withdrawRoleInvitations } from './withdraw-invitation.ts'
