import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { RuleId, Severity } from '#model/checks/settings.ts'
import { CatalogueQuery } from '#model/contract/catalogue.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { NeedState } from '#model/need.ts'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { portfolioQuery } from '#web/checks/queries.ts'
import { homeQuery, rolesToFillQuery } from '#web/home/queries.ts'
import { needQuery, needsByRoleQuery, needsQuery } from '#web/needs/queries.ts'
import { noticesQuery } from '#web/notices/queries.ts'
import { preferredLanguage, withFurtherTexts } from '#web/ui/language.ts'
import { relationshipScreens } from './relationships.tsx'
import { serviceScreens } from './services.tsx'
import { workspaceRoute } from './signed-in.tsx'

const home = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  loader: ({ context, params }) => void context.queries.prefetchQuery(homeQuery(params.workspace)),
  component: lazyRouteComponent(() => import('#web/home/home-screen.tsx'), 'HomeScreen'),
})

const needs = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/needs',
  validateSearch: z.object({ state: NeedState.optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(needsQuery(params.workspace, deps.state)),
  component: lazyRouteComponent(() => import('#web/needs/needs-screen.tsx'), 'NeedsScreen'),
})

const needsByRole = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/needs/by-role/$role',
  params: {
    parse: ({ role }) => ({ role: ConsumerRole.catch('customer').parse(role) }),
    stringify: ({ role }) => ({ role }),
  },
  validateSearch: z.object({
    state: NeedState.optional().catch(undefined),
    organisation: z
      .union([z.literal('none'), z.uuid()])
      .optional()
      .catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(needsByRoleQuery(params.workspace, params.role, deps)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/needs/needs-by-role-screen.tsx')),
    'NeedsByRoleScreen',
  ),
})

const stateNeed = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/needs/new',
  component: lazyRouteComponent(() => import('#web/needs/state-need-screen.tsx'), 'StateNeedScreen'),
})

const need = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/needs/$need',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(needQuery(params.workspace, params.need)),
  component: lazyRouteComponent(() => import('#web/needs/need-screen.tsx'), 'NeedScreen'),
})

/** What the address of the catalogue holds: only what differs from the default. */
const CatalogueSearch = z.object({
  text: z.string().max(200).optional().catch(undefined),
  provider: z.uuid().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  state: CatalogueQuery.shape.state.catch(undefined),
  standing: CatalogueQuery.shape.standing.catch(undefined),
  sort: z.enum(['name', 'provider', 'newest', 'relevance']).optional().catch(undefined),
})

const catalogue = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/catalogue',
  validateSearch: CatalogueSearch,
  // Not on every letter: the screen asks for what changes; this starts the first request with the code's.
  loaderDeps: () => ({}),
  loader: ({ context, params, location }) =>
    void context.queries.prefetchInfiniteQuery(
      catalogueQuery(params.workspace, CatalogueSearch.parse(location.search), preferredLanguage()),
    ),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('#web/catalogue/catalogue-screen.tsx'), 'CatalogueScreen'),
})

/** What the address of the checks holds: what is chosen. */
const PortfolioSearch = z.object({
  rule: RuleId.optional().catch(undefined),
  provider: z.uuid().optional().catch(undefined),
  severity: Severity.optional().catch(undefined),
  organisation: z.string().max(100).optional().catch(undefined),
})

const checks = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/checks',
  validateSearch: PortfolioSearch,
  // The screen asks for what is chosen next; this starts the first request with the code's.
  loaderDeps: () => ({}),
  loader: ({ context, params, location }) =>
    void context.queries.prefetchInfiniteQuery(
      portfolioQuery(params.workspace, PortfolioSearch.parse(location.search), preferredLanguage()),
    ),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/checks/portfolio-screen.tsx')),
    'PortfolioScreen',
  ),
})

const notices = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/notices',
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(noticesQuery(params.workspace)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/notices/notices-screen.tsx')),
    'NoticesScreen',
  ),
})

const rolesToFill = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/roles-to-fill',
  validateSearch: z.object({ role: SignRole.optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchQuery(rolesToFillQuery(params.workspace, deps.role)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/home/roles-to-fill-screen.tsx')),
    'RolesToFillScreen',
  ),
})

/** The screens of a workspace that every member may open. */
export const workspaceScreens = [
  home,
  needs,
  needsByRole,
  stateNeed,
  need,
  catalogue,
  checks,
  notices,
  rolesToFill,
  ...relationshipScreens,
  ...serviceScreens,
]
