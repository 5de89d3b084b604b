import { accounts } from './accounts.ts'
import { catalogue } from './catalogue.ts'
import { home } from './home.ts'
import { needs } from './needs.ts'
import { refusals } from './refusals.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { words } from './words.ts'
import { workspaces } from './workspaces.ts'

/** What the first screens say: signing in, home, needs, catalogue, and what frames every screen, in English. */
export const first = {
  workspaces,
  needs,
  home,
  catalogue,
  accounts,
  refusals,
  shell,
  ui,
  words,
} as const
