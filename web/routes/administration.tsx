import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import {
  checkSettingsQuery,
  invitationsQuery,
  journalQuery,
  outboxQuery,
  peopleQuery,
  personQuery,
} from '#web/administration/queries.ts'
import { columnMapsQuery } from '#web/sheets/queries.ts'
import { stakeholdersQuery } from '#web/stakeholders/queries.ts'
import { Day } from '#model/text.ts'
import { preferredLanguage, withFurtherTexts } from '#web/ui/language.ts'
import { organisationsQuery } from '#web/workspaces/queries.ts'
import { workspaceRoute } from './signed-in.tsx'

/** What a list is searched for. */
const Search = z.object({ text: z.string().max(350).optional().catch(undefined) })

const administrationRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/administration',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/administration-frame.tsx')),
    'AdministrationFrame',
  ),
})

const settings = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/settings-screen.tsx')),
    'SettingsScreen',
  ),
})

const checks = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/checks',
  loader: ({ context, params }) => void context.queries.prefetchQuery(checkSettingsQuery(params.workspace)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/checks-screen.tsx')),
    'ChecksScreen',
  ),
})

const people = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/people',
  validateSearch: Search,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(peopleQuery(params.workspace, deps.text ?? '')),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/people-screen.tsx')),
    'PeopleScreen',
  ),
})

const pastePeople = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/people/paste',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/paste-people-screen.tsx')),
    'PastePeopleScreen',
  ),
})

const peopleGroups = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/people/groups',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/people-groups/groups-screen.tsx')),
    'GroupsScreen',
  ),
})

const peopleGroup = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/people/groups/$group',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/people-groups/group-screen.tsx')),
    'GroupScreen',
  ),
})

const person = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/people/$person',
  loader: ({ context, params }) =>
    void context.queries.prefetchQuery(personQuery(params.workspace, params.person)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/person-screen.tsx')),
    'PersonScreen',
  ),
})

const organisations = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/organisations',
  validateSearch: Search.extend({
    view: z.enum(['tree']).optional().catch(undefined),
    on: Day.optional().catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queries.prefetchInfiniteQuery(
      organisationsQuery(params.workspace, deps.text ?? '', preferredLanguage(), 'with'),
    ),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/organisations-screen.tsx')),
    'OrganisationsScreen',
  ),
})

const stakeholders = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/stakeholders',
  loader: ({ context, params }) =>
    void context.queries.prefetchInfiniteQuery(stakeholdersQuery(params.workspace, '')),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/stakeholders/stakeholders-screen.tsx')),
    'StakeholdersScreen',
  ),
})

const invitations = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/invitations',
  loader: ({ context, params }) =>
    void context.queries.prefetchInfiniteQuery(invitationsQuery(params.workspace)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/invitations-screen.tsx')),
    'InvitationsScreen',
  ),
})

const outbox = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/outbox',
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(outboxQuery(params.workspace)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/outbox-screen.tsx')),
    'OutboxScreen',
  ),
})

const journal = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/journal',
  loader: ({ context, params }) => void context.queries.prefetchInfiniteQuery(journalQuery(params.workspace)),
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/journal-screen.tsx')),
    'JournalScreen',
  ),
})

const imports = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/import',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/import-screen.tsx')),
    'ImportScreen',
  ),
})

const spreadsheets = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/spreadsheets',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/sheets/spreadsheets-screen.tsx')),
    'SpreadsheetsScreen',
  ),
})

const listImport = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/spreadsheets/list',
  loader: ({ context, params }) => void context.queries.prefetchQuery(columnMapsQuery(params.workspace)),
  component: lazyRouteComponent(() => withFurtherTexts(import('#web/sheets/list-screen.tsx')), 'ListScreen'),
})

const definitions = createRoute({
  getParentRoute: () => administrationRoute,
  path: '/definitions',
  component: lazyRouteComponent(
    () => withFurtherTexts(import('#web/administration/definitions-screen.tsx')),
    'DefinitionsScreen',
  ),
})

/** The screens of a workspace for its administrators. */
export const administrationScreens = administrationRoute.addChildren([
  settings,
  checks,
  people,
  pastePeople,
  peopleGroups,
  peopleGroup,
  person,
  organisations,
  stakeholders,
  invitations,
  outbox,
  journal,
  imports,
  spreadsheets,
  listImport,
  definitions,
])
