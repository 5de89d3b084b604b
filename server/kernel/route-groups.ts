import { accountRoutes } from '#model/contract/accounts.ts'
import { administrationRoutes } from '#model/contract/administration.ts'
import { attributionRoutes } from '#model/contract/attributions.ts'
import { catalogueRoutes } from '#model/contract/catalogue.ts'
import { codeRoutes } from '#model/contract/code.ts'
import { checkRoutes } from '#model/contract/checks.ts'
import { commentRoutes } from '#model/contract/comments.ts'
import { contributionRoutes } from '#model/contract/contributions.ts'
import { conflictRoutes } from '#model/contract/conflicts.ts'
import type { RouteName } from '#model/contract/contract.ts'
import { dependencyRoutes } from '#model/contract/dependencies.ts'
import { draftPointRoutes } from '#model/contract/draft-points.ts'
import { homeRoutes } from '#model/contract/home.ts'
import { importRoutes } from '#model/contract/imports.ts'
import { judgementRoutes } from '#model/contract/judgements.ts'
import { needRoutes } from '#model/contract/needs.ts'
import { networkRoutes } from '#model/contract/network.ts'
import { noticeRoutes } from '#model/contract/notices.ts'
import { organisationRoutes } from '#model/contract/organisations.ts'
import { peopleGroupRoutes } from '#model/contract/people-groups.ts'
import { peopleRoutes } from '#model/contract/people.ts'
import { portfolioRoutes } from '#model/contract/portfolio.ts'
import { questionRoutes } from '#model/contract/questions.ts'
import { relationshipRoutes } from '#model/contract/relationships.ts'
import { roleRoutes } from '#model/contract/roles.ts'
import { type Route } from '#model/contract/route.ts'
import { serviceRoutes } from '#model/contract/services.ts'
import { spreadsheetRoutes } from '#model/contract/spreadsheets.ts'
import { stakeholderRoutes } from '#model/contract/stakeholders.ts'
import { workshopRoutes } from '#model/contract/workshops.ts'
import { suggestionRoutes } from '#model/contract/suggestions.ts'
import { workspaceRoutes } from '#model/contract/workspaces.ts'

/** The contract's routes as a reader looks for them. */
export const routeGroups: readonly { name: string; routes: Partial<Record<RouteName, Route>> }[] = [
  { name: 'Accounts', routes: accountRoutes },
  {
    name: 'Workspaces and parties',
    routes: { ...workspaceRoutes, ...organisationRoutes, ...peopleRoutes, ...peopleGroupRoutes },
  },
  { name: 'Home', routes: homeRoutes },
  { name: 'Needs', routes: needRoutes },
  { name: 'Network', routes: networkRoutes },
  { name: 'Notices', routes: noticeRoutes },
  { name: 'Catalogue', routes: catalogueRoutes },
  {
    name: 'Services',
    routes: { ...serviceRoutes, ...draftPointRoutes, ...attributionRoutes, ...contributionRoutes },
  },
  { name: 'Roles', routes: roleRoutes },
  { name: 'Judgements', routes: judgementRoutes },
  { name: 'Comments and suggestions', routes: { ...commentRoutes, ...suggestionRoutes } },
  { name: 'Questions to users', routes: questionRoutes },
  { name: 'Relationships', routes: relationshipRoutes },
  { name: 'Stakeholders', routes: stakeholderRoutes },
  { name: 'Conflicts', routes: conflictRoutes },
  { name: 'What services rest on', routes: dependencyRoutes },
  { name: 'Workshops', routes: workshopRoutes },
  { name: 'Definitions as code', routes: codeRoutes },
  { name: 'Checks', routes: { ...checkRoutes, ...portfolioRoutes } },
  { name: 'Imports', routes: importRoutes },
  { name: 'Spreadsheets', routes: spreadsheetRoutes },
  { name: 'Administration', routes: administrationRoutes },
]
