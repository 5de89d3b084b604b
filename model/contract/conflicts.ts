import { z } from 'zod'
import { Conflict, ConflictMatter, NewDecision, NewPositions } from '../conflicts/conflict.ts'
import { RequiredLine, RequiredParagraph } from '../text.ts'
import { Invited } from './comments.ts'
import { route } from './route.ts'
import { inWorkspace, Names } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneConflict = oneService.extend({ conflict: z.uuid() })
const conflicts = '/api/workspaces/{workspace}/services/{service}/conflicts' as const

export const ServiceConflicts = z.object({
  /** Open ones first, then those that wait for a word, then those decided; within these the newest first. */
  conflicts: z.array(Conflict),
  people: z.array(Invited),
  /** The provider, and the consumer organisations that somebody speaks for. */
  organisations: z.array(z.object({ id: z.uuid(), names: Names })),
  can: z.array(z.enum(['mark'])),
})
export type ServiceConflicts = z.infer<typeof ServiceConflicts>

/** The contract's routes for conflicts between roles; all are for those who are invited to the service, and for nobody else. */
export const conflictRoutes = {
  conflicts: route({
    method: 'GET',
    path: conflicts,
    summary: 'All conflicts between roles of a service; or as they stood when a revision was proposed.',
    access: 'member',
    params: oneService,
    query: z.strictObject({ revision: z.coerce.number().int().positive().max(100_000).optional() }),
    reply: ServiceConflicts,
  }),
  markConflict: route({
    method: 'POST',
    path: conflicts,
    summary:
      'Marks that people in different roles want what cannot both be: about what, and what each wants.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      about: RequiredLine,
      matter: ConflictMatter.nullable().default(null),
      positions: NewPositions,
    }),
    reply: Conflict,
    status: 201,
  }),
  decideConflict: route({
    method: 'POST',
    path: `${conflicts}/{conflict}/decision`,
    summary:
      'Puts a decision on record, by somebody who may decide; of somebody else’s it waits for their word.',
    access: 'member',
    params: oneConflict,
    body: NewDecision,
    reply: Conflict,
  }),
  answerDecision: route({
    method: 'POST',
    path: `${conflicts}/{conflict}/decision/answer`,
    summary: 'Says of a decision that was written down for me whether I made it.',
    access: 'member',
    params: oneConflict,
    body: z.strictObject({ agrees: z.boolean() }),
    reply: Conflict,
  }),
  takeBackDecision: route({
    method: 'DELETE',
    path: `${conflicts}/{conflict}/decision`,
    summary: 'Takes back a decision that I wrote down, while it waits for the word of whoever made it.',
    access: 'member',
    params: oneConflict,
    reply: Conflict,
  }),
  reopenConflict: route({
    method: 'POST',
    path: `${conflicts}/{conflict}/reopen`,
    summary: 'Opens a conflict again that was decided, with a reason.',
    access: 'member',
    params: oneConflict,
    body: z.strictObject({ reason: RequiredParagraph.max(2000) }),
    reply: Conflict,
  }),
}
