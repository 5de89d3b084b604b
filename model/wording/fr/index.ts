import { workspaces } from './workspaces.ts'
import { needs } from './needs.ts'
import { home } from './home.ts'
import { catalogue } from './catalogue.ts'
import { administration } from './administration.ts'
import type { Wording } from '../wording.ts'
import { accounts } from './accounts.ts'
import { checkWords } from './check-words.ts'
import { checkNames } from './check-names.ts'
import { checks } from './checks.ts'
import { comments } from './comments.ts'
import { codeView } from './code-view.ts'
import { exchange } from './exchange.ts'
import { code } from './code.ts'
import { definitions } from './definitions.ts'
import { fields } from './fields.ts'
import { importReasons } from './import-reasons.ts'
import { mails } from './mails.ts'
import { notices } from './notices.ts'
import { portfolio } from './portfolio.ts'
import { planReasons } from './plan-reasons.ts'
import { refusals } from './refusals.ts'
import { sentences } from './sentences.ts'
import { service } from './service-screens.ts'
import { sheets } from './sheets.ts'
import { spreadsheets } from './spreadsheets.ts'
import { shell } from './shell.ts'
import { terms } from './terms.ts'
import { ui } from './ui.ts'
import { withFrenchSpaces } from './with-french-spaces.ts'
import { waitingChecks } from './waiting-checks.ts'
import { words } from './words.ts'

/** Everything the program says, in French. */
export const fr: Wording = withFrenchSpaces({
  workspaces,
  needs,
  home,
  catalogue,
  administration,
  accounts,
  checks,
  comments,
  codeView,
  exchange,
  code,
  checkNames,
  checkWords,
  definitions,
  fields,
  importReasons,
  mails,
  notices,
  portfolio,
  planReasons,
  refusals,
  sentences,
  service,
  sheets,
  spreadsheets,
  shell,
  terms,
  ui,
  waitingChecks,
  words,
})
