import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { InvitationGone } from '#web/accounts/invitation-gone.tsx'
import { invitationQuery, setupQuery } from '#web/accounts/queries.ts'
import { mailStopQuery } from '#web/notices/queries.ts'
import { openQuestionsQuery } from '#web/questions/queries.ts'
import { PublicFrame } from '#web/ui/frame.tsx'
import { withFurtherTexts } from '#web/ui/language.ts'
import { rootRoute } from './root.tsx'

const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: () => <PublicFrame />,
})

/** The address to come back to: a path of this site, never another site. */
const ComeBack = z.object({
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})

const signIn = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  validateSearch: ComeBack,
  loader: async ({ context }) => {
    if ((await context.queries.fetchQuery(setupQuery)).needed) throw redirect({ to: '/first-run' })
  },
  component: lazyRouteComponent(() => import('#web/accounts/sign-in-screen.tsx'), 'SignInScreen'),
})

const firstRun = createRoute({
  getParentRoute: () => publicRoute,
  path: '/first-run',
  loader: async ({ context }) => {
    if (!(await context.queries.fetchQuery(setupQuery)).needed) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('#web/accounts/first-run-screen.tsx'), 'FirstRunScreen'),
})

const forgottenPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/forgotten-password',
  component: lazyRouteComponent(
    () => import('#web/accounts/forgotten-password-screen.tsx'),
    'ForgottenPasswordScreen',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => publicRoute,
  path: '/reset-password/$token',
  component: lazyRouteComponent(
    () => import('#web/accounts/reset-password-screen.tsx'),
    'ResetPasswordScreen',
  ),
})

const invitation = createRoute({
  getParentRoute: () => publicRoute,
  path: '/invitations/$token',
  loader: ({ context, params }) => context.queries.ensureQueryData(invitationQuery(params.token)),
  errorComponent: InvitationGone,
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/accounts/invitation-screen.tsx')),
    'InvitationScreen',
  ),
})

const stopMails = createRoute({
  getParentRoute: () => publicRoute,
  path: '/stop-mails/$token',
  loader: ({ context, params }) => void context.queries.prefetchQuery(mailStopQuery(params.token)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/notices/stop-mails-screen.tsx')),
    'StopMailsScreen',
  ),
})

const answer = createRoute({
  getParentRoute: () => publicRoute,
  path: '/answer/$token',
  loader: ({ context, params }) => void context.queries.prefetchQuery(openQuestionsQuery(params.token)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/questions/open-questions-screen.tsx')),
    'OpenQuestionsScreen',
  ),
})

/** Where people take part in a workshop with their phones, signed in or not. */
const join = createRoute({
  getParentRoute: () => publicRoute,
  path: '/join',
  validateSearch: z.object({ code: z.string().max(30).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/workshops/join-screen.tsx')),
    'JoinScreen',
  ),
})

/** Screens of people who are not signed in. */
export const publicRoutes = publicRoute.addChildren([
  signIn,
  firstRun,
  forgottenPassword,
  resetPassword,
  invitation,
  stopMails,
  answer,
  join,
])
