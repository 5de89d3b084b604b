import { createRouter } from '@tanstack/react-router'
import { queryClient } from '#web/query-client.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { administrationScreens } from './administration.tsx'
import { publicRoutes } from './public.tsx'
import { NotFound, rootRoute, RouteError } from './root.tsx'
import {
  accountRoute,
  indexRoute,
  noticeSettingsRoute,
  signedInRoute,
  startRoute,
  workspaceRoute,
} from './signed-in.tsx'
import { workspaceScreens } from './workspace.tsx'

const routeTree = rootRoute.addChildren([
  publicRoutes,
  signedInRoute.addChildren([
    indexRoute,
    startRoute,
    accountRoute,
    noticeSettingsRoute,
    workspaceRoute.addChildren([...workspaceScreens, administrationScreens]),
  ]),
])

/** Every address of the program, and the screen it opens. */
export const router = createRouter({
  routeTree,
  context: { queries: queryClient },
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: LoadingPanel,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // What an address holds that no screen knows, such as where a mail sent somebody from, is left out of it.
  search: { strict: true },
})

declare module '@tanstack/react-router' {
  // The router reads its addresses from this interface: every link is checked against the route tree.
  interface Register {
    router: typeof router
  }
}
