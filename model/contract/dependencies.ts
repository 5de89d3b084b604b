import { z } from 'zod'
import { DependencyTerms, Necessity, NewDependency } from '../network/dependency.ts'
import { Day } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneDependency = oneService.extend({ dependency: z.uuid() })
const dependencies = '/api/workspaces/{workspace}/services/{service}/dependencies' as const

const service = z.object({ id: z.uuid(), name: z.string() })
const organisation = z.object({ id: z.uuid(), names: Names })

/** What a service rests on, as its reader may know it. */
const Supply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), service, provider: organisation }),
  z.object({ kind: z.literal('supplier'), organisation, supplies: z.string() }),
  /** A service that the reader may not read. */
  z.object({ kind: z.literal('hidden') }),
])

export const Dependency = z.object({
  id: z.uuid(),
  on: Supply,
  necessity: Necessity,
  alternatives: z.string(),
  /** Whether it is the only one of its alternatives: the service cannot do without it. */
  alone: z.boolean(),
  purpose: z.string(),
  /** What is agreed in case it stops; null for whoever is not on the provider's side. */
  continuity: z.string().nullable(),
  clause: z.string().nullable(),
  /** Whether the text that everybody may read names it. */
  disclosed: z.boolean(),
  since: Day,
  until: z.string(),
  state: z.enum(['upcoming', 'standing', 'ended']),
  version: z.int(),
  /** `ask`: what would stop along with it. */
  can: z.array(z.enum(['change', 'end', 'ask'])),
})
export type Dependency = z.infer<typeof Dependency>

export const ServiceDependencies = z.object({
  /** Those that stand first, then upcoming ones, then those that have ended. */
  dependencies: z.array(Dependency),
  can: z.array(z.enum(['record', 'ask'])),
})
export type ServiceDependencies = z.infer<typeof ServiceDependencies>

const Availability = z.object({ target: z.string() }).nullable()

/** An outcome of a service as it stands at an end of a chain. */
const ChainOutcome = z.object({
  id: z.string(),
  statement: z.string(),
  direction: z.enum(['supported', 'affected']),
  target: z.string(),
  unit: z.string(),
  date: z.string(),
})

const ChainLine = z.object({
  depth: z.int(),
  kind: z.enum(['service', 'supplier', 'undisclosed']),
  service: service.nullable(),
  organisation: organisation.nullable(),
  supplies: z.string(),
  /** An alternative that is alone in its group is needed. */
  necessity: Necessity.nullable(),
  alternatives: z.string(),
  purpose: z.string(),
  continuity: z.string().nullable(),
  availability: Availability,
  /** Who answers for it: the service owner. */
  accountable: z.string().nullable(),
  told: z.enum(['here', 'again', 'returns']),
})
export type ChainLine = z.infer<typeof ChainLine>

/** From the outcomes of those who consume a service down to the last supplier. */
export const ServiceChain = z.object({
  service,
  outcomes: z.array(ChainOutcome),
  /** The organisations that consume it, as far as they are named to the reader. */
  customers: z.array(organisation),
  /** The service itself, then what it rests on, each under what rests on it. */
  lines: z.array(ChainLine),
  /** Whether there is more than is shown. */
  cut: z.boolean(),
})
export type ServiceChain = z.infer<typeof ServiceChain>

/** A step of the way: what stops, and how the next one rests on it. */
const Step = z.object({
  kind: z.enum(['service', 'supplier']),
  service: service.nullable(),
  organisation,
  supplies: z.string(),
  /** How this step needs the one before it; null for the first. */
  necessity: Necessity.nullable(),
})
export type ImpactStep = z.infer<typeof Step>

const AffectedService = z.object({
  service,
  provider: organisation,
  outcomes: z.array(ChainOutcome),
  /** One shortest way, from what stops first to this service. */
  way: z.array(Step),
})
export type AffectedService = z.infer<typeof AffectedService>

/** Whose outcomes are at risk if something stops, as far as the reader may know. */
export const Impact = z.object({
  of: z.object({ kind: z.enum(['service', 'organisation']), service: service.nullable(), organisation }),
  customers: z.array(
    z.object({
      /** Null for consumers that are not named to the reader, and where none is known. */
      organisation: organisation.nullable(),
      services: z.array(AffectedService),
    }),
  ),
  /** Services that lose one of several alternatives and go on. */
  weakened: z.array(z.object({ service, provider: organisation })),
  /** How many services stop, those asked about included. */
  stopped: z.int(),
  cut: z.boolean(),
})
export type Impact = z.infer<typeof Impact>

/** The contract's routes for what services rest on. */
export const dependencyRoutes = {
  dependencies: route({
    method: 'GET',
    path: dependencies,
    summary: 'What a service rests on; for readers who are not on its provider’s side what its text names.',
    access: 'member',
    params: oneService,
    reply: ServiceDependencies,
  }),
  recordDependency: route({
    method: 'POST',
    path: dependencies,
    summary: 'Records that a service rests on another service, or on what an organisation supplies.',
    access: 'member',
    params: oneService,
    body: NewDependency,
    reply: Dependency,
    status: 201,
  }),
  changeDependency: route({
    method: 'PUT',
    path: `${dependencies}/{dependency}`,
    summary: 'Changes all but what is rested on; precondition_failed where somebody else was faster.',
    access: 'member',
    params: oneDependency,
    body: DependencyTerms,
    reply: Dependency,
  }),
  endDependency: route({
    method: 'POST',
    path: `${dependencies}/{dependency}/end`,
    summary: 'Ends a dependency on a day, which is the first on which it no longer holds.',
    access: 'member',
    params: oneDependency,
    body: z.strictObject({ until: Day, version: z.int().nonnegative() }),
    reply: Dependency,
  }),
  serviceChain: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/services/{service}/chain',
    summary:
      'From the outcomes of a service down to the last supplier; what is not disclosed is one line without a name.',
    access: 'member',
    params: oneService,
    reply: ServiceChain,
  }),
  impact: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/impact',
    summary: 'Whose outcomes are at risk if a service or an organisation stops, and through what.',
    access: 'member',
    params: inWorkspace,
    query: z
      .strictObject({ service: z.uuid().optional(), organisation: z.uuid().optional() })
      .refine(({ service: one, organisation: other }) => (one === undefined) !== (other === undefined), {
        error: 'name either a service or an organisation',
      }),
    reply: Impact,
  }),
}
