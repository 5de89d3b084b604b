import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { RelationshipsQuery } from '#model/contract/relationships.ts'
import { MapSearch, networkQuery } from '#web/network/queries.ts'
import { organisationPageQuery } from '#web/organisations/queries.ts'
import { relationshipQuery, relationshipsQuery } from '#web/relationships/queries.ts'
import { preferredLanguage, withFurtherTexts } from '#web/ui/language.ts'
import { workspaceRoute } from './signed-in.tsx'

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

/** The screens of who provides to whom. */
export const relationshipScreens = [map, relationships, beginRelationship, relationship, organisation]
