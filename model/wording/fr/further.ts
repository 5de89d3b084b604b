import { administration } from './administration.ts'
import { checkNames } from './check-names.ts'
import { checkWords } from './check-words.ts'
import { checks } from './checks.ts'
import { codeView } from './code-view.ts'
import { code } from './code.ts'
import { comments } from './comments.ts'
import { definitions } from './definitions.ts'
import { exchange } from './exchange.ts'
import { fields } from './fields.ts'
import { importReasons } from './import-reasons.ts'
import { planReasons } from './plan-reasons.ts'
import { portfolio } from './portfolio.ts'
import { sentences } from './sentences.ts'
import { service } from './service-screens.ts'
import { sheets } from './sheets.ts'
import { spreadsheets } from './spreadsheets.ts'
import { suggestions } from './suggestions.ts'
import { terms } from './terms.ts'
import { waitingChecks } from './waiting-checks.ts'
import { withFrenchSpaces } from './with-french-spaces.ts'

/** What is said beyond the first screens: the page of a service, its checks and code, and administration, in French. */
export const further = withFrenchSpaces({
  administration,
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
  portfolio,
  planReasons,
  sentences,
  service,
  sheets,
  spreadsheets,
  suggestions,
  terms,
  waitingChecks,
})
