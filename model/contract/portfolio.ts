import { z } from 'zod'
import { VerdictCounts } from '../checks/counts.ts'
import { Capability } from '../checks/capability.ts'
import { RuleId, Severity } from '../checks/settings.ts'
import { Day, Language, Line } from '../text.ts'
import { route } from './route.ts'
import { TextKind } from './text-kind.ts'
import { inWorkspace } from './workspaces.ts'

const count = z.int().nonnegative()
const provider = z.object({ id: z.uuid(), name: z.string(), abbreviation: z.string() })
const bySeverity = z.object({ error: count, warning: count, note: count })

export const PortfolioQuery = z.strictObject({
  language: Language.default('en'),
  provider: z.uuid().optional(),
  rule: RuleId.optional(),
  severity: Severity.optional(),
  /** Letters of the organisations that are wanted. */
  organisation: Line.max(100).default(''),
  /** Where the last page of services ended: its `next`. */
  after: z.string().max(1000).optional(),
})
export type PortfolioQuery = z.infer<typeof PortfolioQuery>

/** A service whose text fails a check, and how often; what is waived is apart. */
export const FailingService = z.object({
  id: z.uuid(),
  name: z.string(),
  provider,
  /** Which of its texts was checked. */
  text: TextKind,
  counts: VerdictCounts,
})
export type FailingService = z.infer<typeof FailingService>

/** A rule, and in how many services it finds something. */
export const FailingRule = z.object({
  rule: RuleId,
  services: count,
  findings: count,
  /** The services by the worst that it finds in each. */
  bySeverity,
  /** In how many services what it finds is waived, and in how many it could not be decided: neither is a pass. */
  waived: count,
  undecided: count,
})
export type FailingRule = z.infer<typeof FailingRule>

export const FailingOrganisation = provider.extend({
  /** How many of its services fail, of how many that were checked. */
  services: count,
  checked: count,
})
export type FailingOrganisation = z.infer<typeof FailingOrganisation>

/** How many services failed at the end of a day, by severity; of a rule, by the worst that it found in each. */
export const PortfolioDay = z.object({ day: Day, checked: count, failing: count, bySeverity })
export type PortfolioDay = z.infer<typeof PortfolioDay>

/** How the services of a workspace stand against the checks: counts, and never a grade. */
export const Portfolio = z.object({
  /** The services in force that I may see, of the provider asked for: how many there are, how many were checked. */
  services: z.object({ all: count, checked: count }),
  /** How many services fail any check, the rule or the severity asked for. */
  failing: count,
  /** Services with at least one finding of a severity, and the findings; of the provider asked for, whatever the rule. */
  severities: z.record(Severity, z.object({ services: count, findings: count })),
  /** Rules that find something, at the provider and of the severity asked for, those that find it most often first. */
  rules: z.array(FailingRule),
  /** Rules that cannot be decided yet, and what they wait for: nobody passes them. */
  waiting: z.array(z.object({ rule: RuleId, waitsFor: z.array(Capability) })),
  /** Rules that the workspace switched off. */
  off: z.array(RuleId),
  /** The 50 organisations with most services that fail, whichever is asked for; and how many more there are. */
  organisations: z.array(FailingOrganisation),
  moreOrganisations: count,
  /** Days on which something changed, at most 400, the oldest first. */
  trend: z.array(PortfolioDay),
  /** The services that fail what is asked for, those with most errors first; 50 a page. */
  page: z.array(FailingService),
  next: z.string().nullable(),
})
export type Portfolio = z.infer<typeof Portfolio>

export const portfolioRoutes = {
  portfolio: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/checks/portfolio',
    summary:
      'Which checks the services fail most, by organisation and over time, and which services these are.',
    access: 'member',
    params: inWorkspace,
    query: PortfolioQuery,
    reply: Portfolio,
  }),
}
