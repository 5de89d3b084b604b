import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { RuleId, Severity } from '#model/checks/settings.ts'
import { CatalogueQuery } from '#model/contract/catalogue.ts'
import { RelationshipsQuery } from '#model/contract/relationships.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { NeedState } from '#model/need.ts'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { portfolioQuery } from '#web/checks/queries.ts'
import { homeQuery, rolesToFillQuery } from '#web/home/queries.ts'
import { chainQuery, impactQuery } from '#web/dependencies/queries.ts'
import { needQuery, needsByRoleQuery, needsQuery } from '#web/needs/queries.ts'
import { MapSearch, networkQuery } from '#web/network/queries.ts'
import { noticesQuery } from '#web/notices/queries.ts'
import { organisationPageQuery } from '#web/organisations/queries.ts'
import { questionsToMeQuery } from '#web/questions/queries.ts'
import { relationshipQuery, relationshipsQuery } from '#web/relationships/queries.ts'
import { serviceQuery } from '#web/services/queries.ts'
import { preferredLanguage, withFurtherTexts } from '#web/ui/language.ts'
import { screenQuery } from '#web/workshops/queries.ts'
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

const map = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships/map',
  validateSearch: MapSearch,
  // The screen asks for what is chosen next; this starts the first request with the code's.
  loaderDeps: () => ({}),
  loader: ({ context, params, location }) => {
    void context.queries.prefetchQuery(
      networkQuery(params.workspace, MapSearch.parse(location.search), preferredLanguage()),
    )
    // What lays out is large: it is fetched and started while the map is asked for.
    void import('#web/network/lay-out.ts').then(({ startLayouts }) => startLayouts())
  },
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/network/network-screen.tsx')),
    'NetworkScreen',
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

const newService = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/services/new',
  validateSearch: z.object({ need: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#web/workspaces/new-service-screen.tsx'), 'NewServiceScreen'),
})

/** What the address of the list of relationships holds: what is chosen. */
const RelationshipsSearch = z.object({
  provider: z.uuid().optional().catch(undefined),
  consumer: z.uuid().optional().catch(undefined),
  kind: RelationshipsQuery.shape.kind.catch(undefined),
  stage: RelationshipsQuery.shape.stage.catch(undefined),
  review: RelationshipsQuery.shape.review.catch(undefined),
  mine: RelationshipsQuery.shape.mine.catch(undefined),
})

const relationships = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships',
  validateSearch: RelationshipsSearch,
  // The screen asks for what is chosen next; this starts the first request with the code's.
  loaderDeps: () => ({}),
  loader: ({ context, params, location }) =>
    void context.queries.prefetchInfiniteQuery(
      relationshipsQuery(params.workspace, RelationshipsSearch.parse(location.search)),
    ),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/relationships/relationships-screen.tsx')),
    'RelationshipsScreen',
  ),
})

const beginRelationship = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships/new',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/relationships/begin-relationship-screen.tsx')),
    'BeginRelationshipScreen',
  ),
})

const relationship = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships/$relationship',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(relationshipQuery(params.workspace, params.relationship)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/relationships/relationship-screen.tsx')),
    'RelationshipScreen',
  ),
})

const service = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/services/$service',
  validateSearch: z.object({
    thread: z.uuid().optional().catch(undefined),
    show: z.enum(['code', 'answers', 'relationships', 'history']).optional().catch(undefined),
    conflict: z.uuid().optional().catch(undefined),
    clause: z.string().max(200).optional().catch(undefined),
    suggestion: z.uuid().optional().catch(undefined),
  }),
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(serviceQuery(params.workspace, params.service)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/services/service-screen.tsx')),
    'ServiceScreen',
  ),
})

const organisation = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/organisations/$organisation',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(
      organisationPageQuery(params.workspace, params.organisation, preferredLanguage()),
    ),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/organisations/organisation-screen.tsx')),
    'OrganisationScreen',
  ),
})

const chain = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/services/$service/chain',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(chainQuery(params.workspace, params.service)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/dependencies/chain-screen.tsx')),
    'ChainScreen',
  ),
})

const impact = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/impact',
  validateSearch: z.object({
    service: z.uuid().optional().catch(undefined),
    organisation: z.uuid().optional().catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps: { service, organisation } }) => {
    const search = service === undefined ? { organisation } : { service }
    if (service !== undefined || organisation !== undefined)
      void context.queries.prefetchQuery(impactQuery(params.workspace, search))
  },
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/dependencies/impact-screen.tsx')),
    'ImpactScreen',
  ),
})

const questions = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/questions/$set',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(questionsToMeQuery(params.workspace, params.set)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/questions/questions-to-me-screen.tsx')),
    'QuestionsToMeScreen',
  ),
})

const workshop = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/services/$service/workshops/$workshop',
  loader: ({ context, params }) => void context.queries.prefetchQuery(screenQuery(context.queries, params)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/workshops/workshop-screen.tsx')),
    'WorkshopScreen',
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
  map,
  notices,
  newService,
  relationships,
  beginRelationship,
  relationship,
  service,
  organisation,
  chain,
  impact,
  questions,
  workshop,
  rolesToFill,
]
