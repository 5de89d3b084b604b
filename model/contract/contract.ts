import { accountRoutes } from './accounts.ts'
import { administrationRoutes } from './administration.ts'
import { attributionRoutes } from './attributions.ts'
import { catalogueRoutes } from './catalogue.ts'
import { codeRoutes } from './code.ts'
import { checkRoutes } from './checks.ts'
import { commentRoutes } from './comments.ts'
import { dependencyRoutes } from './dependencies.ts'
import { draftPointRoutes } from './draft-points.ts'
import { contributionRoutes } from './contributions.ts'
import { conflictRoutes } from './conflicts.ts'
import { homeRoutes } from './home.ts'
import { importRoutes } from './imports.ts'
import { judgementRoutes } from './judgements.ts'
import { needRoutes } from './needs.ts'
import { networkRoutes } from './network.ts'
import { noticeRoutes } from './notices.ts'
import { organisationRoutes } from './organisations.ts'
import { peopleGroupRoutes } from './people-groups.ts'
import { peopleRoutes } from './people.ts'
import { portfolioRoutes } from './portfolio.ts'
import { questionRoutes } from './questions.ts'
import { relationshipRoutes } from './relationships.ts'
import { roleRoutes } from './roles.ts'
import { serviceRoutes } from './services.ts'
import { spreadsheetRoutes } from './spreadsheets.ts'
import { stakeholderRoutes } from './stakeholders.ts'
import { workshopRoutes } from './workshops.ts'
import { suggestionRoutes } from './suggestions.ts'
import { workspaceRoutes } from './workspaces.ts'

/** Every route of the HTTP interface by name: what the server binds, clients call and the reference shows. */
export const contract = {
  ...accountRoutes,
  ...workspaceRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...peopleGroupRoutes,
  ...homeRoutes,
  ...needRoutes,
  ...networkRoutes,
  ...noticeRoutes,
  ...catalogueRoutes,
  ...relationshipRoutes,
  ...serviceRoutes,
  ...roleRoutes,
  ...judgementRoutes,
  ...draftPointRoutes,
  ...commentRoutes,
  ...questionRoutes,
  ...attributionRoutes,
  ...contributionRoutes,
  ...conflictRoutes,
  ...dependencyRoutes,
  ...workshopRoutes,
  ...suggestionRoutes,
  ...checkRoutes,
  ...portfolioRoutes,
  ...importRoutes,
  ...codeRoutes,
  ...spreadsheetRoutes,
  ...stakeholderRoutes,
  ...administrationRoutes,
}
export type Contract = typeof contract
export type RouteName = keyof Contract
