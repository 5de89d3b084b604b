import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { noticeSettingsQuery } from '#web/notices/queries.ts'
import { meQuery, sessionsQuery } from '#web/accounts/queries.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { lastWorkspace } from '#web/workspaces/last-workspace.ts'
import { withFurtherTexts } from '#web/ui/language.ts'
import { SignedInFrame } from '#web/workspaces/signed-in-frame.tsx'
import { FramedError, rootRoute } from './root.tsx'
import { orSignIn } from './sign-in-first.ts'

/** Everything that needs an account. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  loader: ({ context, location }) => orSignIn(context.queries.ensureQueryData(meQuery), location),
  component: SignedInFrame,
  errorComponent: FramedError,
})

export const indexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async ({ context, location }) => {
    const { workspaces } = await orSignIn(context.queries.ensureQueryData(meQuery), location)
    const last = workspaces.find(({ slug }) => slug === lastWorkspace()) ?? workspaces[0]
    if (last) throw redirect({ to: '/w/$workspace', params: { workspace: last.slug }, replace: true })
    throw redirect({ to: '/start', replace: true })
  },
})

export const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/start',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/workspaces/start-screen.tsx')),
    'StartScreen',
  ),
})

export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  loader: ({ context }) => void context.queries.prefetchQuery(sessionsQuery),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/accounts/account-screen.tsx')),
    'AccountScreen',
  ),
})

export const noticeSettingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account/notices',
  loader: ({ context }) => void context.queries.prefetchQuery(noticeSettingsQuery),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/notices/notice-settings-screen.tsx')),
    'NoticeSettingsScreen',
  ),
})

/** Everything within one workspace. */
export const workspaceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/w/$workspace',
  loader: ({ context, params, location }) =>
    orSignIn(
      // Looked at again once it is a minute old, along with the way from screen to screen: the bell goes by it.
      context.queries.ensureQueryData({ ...workspaceQuery(params.workspace), revalidateIfStale: true }),
      location,
    ),
  component: Outlet,
})
