import { z } from 'zod'
import { CheckSettings, RuleId, Waiver } from '../checks/settings.ts'
import { BetweenThisAndAgreed } from '../checks/between-this-and-agreed.ts'
import { VerdictCounts } from '../checks/counts.ts'
import { CheckResult } from '../checks/verdict.ts'
import { Definition } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { Worth } from '../judgements/judgement.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { RelationshipType, TrustLevel } from '../relationships/relationship.ts'
import { Day, Language, RequiredParagraph } from '../text.ts'
import { route } from './route.ts'
import { TextKind } from './text-kind.ts'
import { inWorkspace, Names } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const ofService = '/api/workspaces/{workspace}/services/{service}' as const

const SerialLink = z.object({ name: z.string(), availability: z.number().nullable() })

const saidByBoth = <Value extends z.ZodType>(value: Value) =>
  z.object({ provider: value.nullable(), consumer: value.nullable() })

/** A waiver as its reader may deal with it. */
export const StandingWaiver = Waiver.extend({ mayEnd: z.boolean() })
export type StandingWaiver = z.infer<typeof StandingWaiver>

/** What checks must know of a service beside its page, and what the reader may waive. */
export const Surroundings = z.object({
  provider: z.object({ names: z.array(z.string()), units: z.array(z.string()) }),
  /** What the enterprise is called that the provider is, or lies within. */
  enterprise: Names,
  /** Who speaks for consumers; those who are not invited read which roles are held, not for whom, nor by how many. */
  roles: z.array(
    z.object({
      role: ConsumerRole,
      organisationId: z.string(),
      active: z.boolean(),
      fromProvider: z.boolean(),
      interim: z.boolean(),
      sharesEnterprise: z.boolean(),
      wantedOn: z.union([z.literal(''), Day]),
      /** Null where it is not the reader's to know. */
      judged: z.union([z.literal(''), Worth]).nullable(),
    }),
  ),
  /** The conflicts between roles that were marked and are not decided: between whom and since when, not about what. */
  conflicts: z.array(
    z.object({ roles: z.array(SignRole), since: Day, clause: z.string().nullable(), waiting: z.boolean() }),
  ),
  /** What the sides of running relationships that cover it said of them; null where none is the reader's to see. */
  relationships: z
    .array(z.object({ consumer: Names, aims: saidByBoth(RelationshipType), trust: saidByBoth(TrustLevel) }))
    .nullable(),
  /** All that it needs, down to the last supplier; of a service whose provider's side the reader is not on, what its text names. */
  restsOn: z.object({
    serial: z.object({
      links: z.array(SerialLink),
      groups: z.array(z.object({ name: z.string(), members: z.array(SerialLink) })),
      unread: z.int().nonnegative(),
      cut: z.boolean(),
      more: z.boolean(),
    }),
    single: z.array(z.object({ name: z.string(), clause: z.string().nullable() })),
  }),
  /** The share of clauses that the consumer's side had spoken for in the revisions that a text here follows. */
  shares: z.array(z.object({ revision: z.int(), share: z.int() })),
  /** The day on which both sides last looked at it, as its documents say; empty where they say none. */
  reviewed: z.string(),
  catalogue: z.object({
    neighbours: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        outcomes: z.array(z.string()),
        consumerGroups: z.array(z.string()),
      }),
    ),
    outcomes: z.object({ services: z.int(), median: z.number(), deviation: z.number() }),
  }),
  settings: CheckSettings,
  /** Those that nobody ended; one whose day has passed holds no more. */
  waivers: z.array(StandingWaiver),
  /** The roles in which I may waive what the check leaves to that role. */
  mayWaiveAs: z.array(SignRole),
})
export type Surroundings = z.infer<typeof Surroundings>

/** What the checks say of a text, how much of it stands open, and what is missing before it is agreed. */
export const ServiceChecks = CheckResult.extend({
  text: TextKind,
  /** The number of the revision; null where the text is none. */
  revision: z.int().nullable(),
  counts: VerdictCounts,
  /** Whether all required sign-offs stand; nothing is between this and agreed then. */
  agreed: z.boolean(),
  between: BetweenThisAndAgreed,
})

export const CheckSettingsView = z.object({ version: z.int().nonnegative(), settings: CheckSettings })
export type CheckSettingsView = z.infer<typeof CheckSettingsView>

export const checkRoutes = {
  serviceChecks: route({
    method: 'GET',
    path: `${ofService}/checks`,
    summary: 'What the checks say of the newest text that I may see, or of the one named.',
    access: 'member',
    params: oneService,
    query: z.strictObject({ text: TextKind.optional() }),
    reply: ServiceChecks,
  }),
  surroundings: route({
    method: 'GET',
    path: `${ofService}/surroundings`,
    summary:
      'What checks must know of a service beside its page: whoever has both reaches the same verdicts.',
    access: 'member',
    params: oneService,
    reply: Surroundings,
  }),
  waiveCheck: route({
    method: 'POST',
    path: `${ofService}/waivers`,
    summary: 'Says that what a check finds here may stay until a day; by the role that the check names.',
    access: 'member',
    params: oneService,
    body: z.strictObject({ rule: RuleId, reason: RequiredParagraph, until: Day }),
    reply: Waiver,
    status: 201,
  }),
  endWaiver: route({
    method: 'DELETE',
    path: `${ofService}/waivers/{rule}`,
    summary: 'Ends the waiver of a check before its day.',
    access: 'member',
    params: oneService.extend({ rule: RuleId }),
  }),
  checkDefinition: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/checks',
    summary: 'What the checks say of any definition, as of this workspace; nothing is stored.',
    access: 'member',
    params: inWorkspace,
    body: z.strictObject({
      definition: Definition,
      language: Language,
      /** The organisation that would provide it. */
      providerId: z.uuid().optional(),
    }),
    reply: CheckResult.extend({ counts: VerdictCounts }),
  }),
  checkSettings: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/check-settings',
    summary: 'What the workspace decided about checks: severities, the glossary, and the share to reach.',
    access: 'member',
    params: inWorkspace,
    reply: CheckSettingsView,
  }),
  changeCheckSettings: route({
    method: 'PUT',
    path: '/api/workspaces/{workspace}/check-settings',
    summary: 'Decides about checks; the version must be the one last read.',
    access: 'administrator',
    params: inWorkspace,
    body: CheckSettingsView.pick({ version: true }).extend({ settings: CheckSettings }).strict(),
    reply: CheckSettingsView,
  }),
}
