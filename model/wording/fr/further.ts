import { administration } from './administration.ts'
import { attribution } from './attribution.ts'
import { checkNames } from './check-names.ts'
import { checkWords } from './check-words.ts'
import { checks } from './checks.ts'
import { codeView } from './code-view.ts'
import { code } from './code.ts'
import { comments } from './comments.ts'
import { conflicts } from './conflicts.ts'
import { contributions } from './contributions.ts'
import { definitions } from './definitions.ts'
import { dependencies } from './dependencies.ts'
import { exchange } from './exchange.ts'
import { fields } from './fields.ts'
import { importReasons } from './import-reasons.ts'
import { inputRefusals } from './input-refusals.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { judgements } from './judgements.ts'
import { peopleGroups } from './people-groups.ts'
import { network } from './network.ts'
import { needsByRole } from './needs-by-role.ts'
import { notices } from './notices.ts'
import { planReasons } from './plan-reasons.ts'
import { portfolio } from './portfolio.ts'
import { questions } from './questions.ts'
import { relationships } from './relationships.ts'
import { roles } from './roles.ts'
import { sentences } from './sentences.ts'
import { service } from './service-screens.ts'
import { sheets } from './sheets.ts'
import { spreadsheets } from './spreadsheets.ts'
import { stakeholders } from './stakeholders.ts'
import { suggestions } from './suggestions.ts'
import { terms } from './terms.ts'
import { waitingChecks } from './waiting-checks.ts'
import { workshops } from './workshops.ts'
import { withFrenchSpaces } from './with-french-spaces.ts'

/** What is said beyond the first screens: the page of a service, its checks and code, and administration, in French. */
export const further = withFrenchSpaces({
  administration,
  attribution,
  checks,
  comments,
  codeView,
  conflicts,
  contributions,
  dependencies,
  exchange,
  code,
  checkNames,
  checkWords,
  definitions,
  fields,
  importReasons,
  inputRefusals,
  judgements,
  organisations,
  people,
  peopleGroups,
  network,
  needsByRole,
  notices,
  portfolio,
  planReasons,
  questions,
  relationships,
  roles,
  sentences,
  service,
  sheets,
  spreadsheets,
  stakeholders,
  suggestions,
  terms,
  waitingChecks,
  workshops,
})
