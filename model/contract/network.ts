import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { mostNodes, mostOpened } from '../network/map-limits.ts'
import { RunningStage } from '../relationships/relationship.ts'
import { Language, Line } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const count = z.int().nonnegative()

/** States of the services that flow; what is retired flows no more. */
export const FlowState = z.enum(['drafted', 'listed', 'live'])
export type FlowState = z.infer<typeof FlowState>

/** Where a running relationship can stand, or that nobody has said so. */
export const MapStage = z.enum([...RunningStage.options, 'unsaid'])

/** What both sides said of their relationship, and not the same. */
export const Mismatch = z.enum(['aims', 'trust'])

const oneId = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

export const NetworkQuery = z.strictObject({
  language: Language.default('en'),
  /**
   * Organisations that are opened up, their ids with commas between: what is nested in them replaces them. Where
   * nothing is said, the one enterprise in which almost all is nested is opened, or of a few the one that holds most
   * relationships, and what holds organisations of the letters asked for; nothing is, where it is empty.
   */
  open: z
    .string()
    .regex(new RegExp(`^(${oneId}(,${oneId}){0,${mostOpened - 1}})?$`))
    .optional(),
  /** Letters of an organisation: it and those that it deals with are left. */
  text: Line.max(200).default(''),
  /** Only what lacks somebody in this role. */
  vacant: ConsumerRole.optional(),
  relation: z.enum(['internal', 'external']).optional(),
  state: FlowState.optional(),
  /** Only relationships that stand at this stage of the journey; `unsaid` finds those of which nobody said. */
  stage: MapStage.optional(),
  /** Only those in which the sides aim at unlike relationships, or trust each other unlike. */
  mismatch: Mismatch.optional(),
  /** Only what this enterprise takes part in. */
  enterprise: z.uuid().optional(),
  /** Whether what may be consumed, by the services' own labels alone, is told too. */
  derived: z.enum(['show', 'hide']).default('show'),
  /** How many organisations are told at the most; the rest of each group is one node. */
  size: z.coerce.number().int().min(10).max(mostNodes).default(100),
})
export type NetworkQuery = z.infer<typeof NetworkQuery>

/**
 * A node of the map: an organisation with all that is nested in it, or itself alone where it is `opened`; the `rest` of
 * a group; or the `audience` that may consume enterprise services.
 */
export const NetworkNode = z.object({
  /** The organisation's id; of others, what they are and whose, as in `rest:` and `audience:`. */
  id: z.string(),
  kind: z.enum(['organisation', 'opened', 'rest', 'audience']),
  /** Empty where the reader's language has words for it: a rest, or an audience across enterprises. */
  name: z.string(),
  abbreviation: z.string(),
  /** The opened organisation that it stands in. */
  within: z.uuid().nullable(),
  enterpriseId: z.uuid().nullable(),
  /** How many organisations it stands for, itself included. */
  organisations: count,
  /** How many services they provide that the reader may see. */
  services: count,
  /** Relationships among the organisations that it stands for. */
  inside: count,
  /** The audiences that one of its organisations belongs to. */
  audiences: z.array(z.string()),
  /** Whether something is nested in it to be opened up. */
  can: z.array(z.enum(['open', 'close'])),
})
export type NetworkNode = z.infer<typeof NetworkNode>

/** All that flows from one node to another. What is `derived` may be consumed, and is no relationship. */
export const NetworkEdge = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['relationship', 'derived']),
  relationships: count,
  /** Those that the relationships cover and the reader may see, each once; of what is derived, those on offer. */
  services: count,
  /** Roles that nobody holds, over all services that flow. */
  vacant: count,
  /** Whether provider and consumer share an enterprise; null where both kinds are among them. */
  internal: z.boolean().nullable(),
})
export type NetworkEdge = z.infer<typeof NetworkEdge>

export const NetworkMap = z.object({
  nodes: z.array(NetworkNode).max(300),
  edges: z.array(NetworkEdge),
  /** Weaker edges that are not told. */
  edgesLeftOut: count,
  /** What is opened, outermost first, to close it again. */
  opened: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Over all that matches, whether it is told or not. */
  totals: z.object({ organisations: count, relationships: count }),
  /** Enterprises in which something is nested, to narrow the map down to one; the largest first. */
  enterprises: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type NetworkMap = z.infer<typeof NetworkMap>

const party = z.object({ id: z.uuid(), name: z.string() })

/** A service as it flows along an edge. */
export const FlowingService = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Roles that nobody holds; of what is derived, none is meant to be held. */
  vacant: z.array(ConsumerRole),
})
export type FlowingService = z.infer<typeof FlowingService>

export const NetworkFlow = z.object({
  /** Null where nobody in particular consumes: what is derived is no relationship. */
  relationshipId: z.uuid().nullable(),
  provider: party,
  consumer: party.nullable(),
  internal: z.boolean().nullable(),
  services: z.array(FlowingService),
})
export type NetworkFlow = z.infer<typeof NetworkFlow>

const nodeId = z.string().regex(/^[\w:-]{1,100}$/)

export const networkRoutes = {
  network: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/network',
    summary:
      'Organisations and what flows between them, grouped by enterprise and opened up on demand; never more than 300 nodes. Members see the relationships in which they or their organisation take part.',
    access: 'member',
    params: inWorkspace,
    query: NetworkQuery,
    reply: NetworkMap,
  }),
  networkEdge: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/network/edge',
    summary:
      'The relationships and services behind an edge of the map, asked for as the map was; 50 flows of 50 services at the most.',
    access: 'member',
    params: inWorkspace,
    query: NetworkQuery.extend({ from: nodeId, to: nodeId }),
    reply: z.object({ flows: z.array(NetworkFlow) }),
  }),
}
