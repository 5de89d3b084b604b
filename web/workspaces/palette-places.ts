import type { WorkspaceView } from '#model/contract/workspaces.ts'
import { placesFor } from './main-navigation.tsx'

// Beside what the main navigation leads to.
const further = [
  { to: '/w/$workspace/relationships/map', label: 'network.title' },
  { to: '/w/$workspace/roles-to-fill', label: 'roles.toFill.title' },
  { to: '/w/$workspace/impact', label: 'dependencies.impact.title' },
  { to: '/w/$workspace/notices', label: 'notices.title' },
] as const

const forAdministrators = [
  { to: '/w/$workspace/administration/people', label: 'administration.people.title' },
  { to: '/w/$workspace/administration/people/groups', label: 'peopleGroups.title' },
  { to: '/w/$workspace/administration/organisations', label: 'administration.organisations.title' },
  { to: '/w/$workspace/administration/stakeholders', label: 'stakeholders.title' },
  { to: '/w/$workspace/administration/journal', label: 'administration.journal.title' },
] as const

/** All screens that this person may go to by their names. */
export const palettePlaces = (workspace: WorkspaceView) => [
  ...placesFor(workspace),
  ...further,
  ...(workspace.can.includes('administer') ? forAdministrators : []),
]
