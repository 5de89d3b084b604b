import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { chainQuery, impactQuery } from '#web/dependencies/queries.ts'
import { questionsToMeQuery } from '#web/questions/queries.ts'
import { serviceQuery } from '#web/services/queries.ts'
import { withFurtherTexts } from '#web/ui/language.ts'
import { screenQuery } from '#web/workshops/queries.ts'
import { workspaceRoute } from './signed-in.tsx'

const newService = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/services/new',
  validateSearch: z.object({ need: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#web/workspaces/new-service-screen.tsx'), 'NewServiceScreen'),
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

/** The screens of one service, and what is asked and found around it. */
export const serviceScreens = [newService, service, chain, impact, questions, workshop]
