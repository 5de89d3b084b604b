import { z } from 'zod'
import { Source } from '../code/document.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { NeedContent, NeedState } from '../need.ts'
import { Language, Paragraph, RequiredLine, RequiredParagraph } from '../text.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const reference = z.object({ id: z.uuid(), name: z.string() })

export const Need = NeedContent.extend({
  id: z.uuid(),
  state: NeedState,
  /** Who states it; without an id somebody who answered by an open link, by the name that they gave, if any. */
  statedBy: z.object({ id: z.uuid().nullable(), name: z.string() }),
  organisation: reference.nullable(),
  /** The provider it is addressed to, if to one. */
  provider: reference.nullable(),
  statedAt: z.iso.datetime(),
  /** The service whose users were asked, where this is an answer; whether the reader may open its page. */
  askedFor: reference.extend({ isReadable: z.boolean() }).nullable(),
  /** The questions that this answers; null where somebody stated it unasked. */
  questionSet: z.uuid().nullable(),
  /** The need that the same person or browser came to later, and the one before. */
  supersededBy: z.uuid().nullable(),
  supersedes: z.uuid().nullable(),
  /** The document that states it; null where none does. */
  documentedIn: Source.nullable(),
  /** How it was answered, and when. */
  answer: z
    .object({
      kind: z.enum(['draft', 'service', 'declined']),
      service: reference.nullable(),
      note: z.string(),
      by: reference,
      at: z.iso.datetime(),
    })
    .nullable(),
  can: z.array(z.enum(['change', 'answer', 'meet'])),
})
export type Need = z.infer<typeof Need>

/** Which needs of a role are asked for; `none` are those of people who belong to no organisation here. */
export const NeedsByRoleQuery = z.strictObject({
  state: NeedState.optional(),
  organisation: z.union([z.literal('none'), z.uuid()]).optional(),
  after: z.string().max(2000).optional(),
})
export type NeedsByRoleQuery = z.infer<typeof NeedsByRoleQuery>

export const NeedsByRole = z.object({
  /** How many stand in each state, whichever of them is shown. */
  counts: z.array(z.object({ state: NeedState, amount: z.int() })),
  /** By organisation, then the newest first; `outcome` where the service that answers publishes it in these words. */
  needs: z.array(Need.extend({ outcome: z.string().nullable() })),
  next: z.string().nullable(),
})
export type NeedsByRole = z.infer<typeof NeedsByRole>

const oneNeed = inWorkspace.extend({ need: z.uuid() })

/** A provider's answer: a new draft that starts from the need, a service that exists, or a reason why not. */
export const NeedAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('draft'),
    providerId: z.uuid(),
    name: RequiredLine,
    language: Language,
    note: Paragraph.default(''),
  }),
  z.strictObject({ kind: z.literal('service'), serviceId: z.uuid(), note: Paragraph.default('') }),
  z.strictObject({ kind: z.literal('declined'), reason: RequiredParagraph }),
])
export type NeedAnswer = z.infer<typeof NeedAnswer>

export const needRoutes = {
  needs: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/needs',
    summary: 'The needs that I stated and those I may answer, newest first, 50 at a time.',
    access: 'member',
    params: inWorkspace,
    query: z.strictObject({ state: NeedState.optional(), after: z.string().max(500).optional() }),
    reply: z.object({ needs: z.array(Need), next: z.string().nullable() }),
  }),
  needsByRole: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/needs/by-role/{role}',
    summary:
      'What the people in one role need, by organisation, as far as I may see it; 50 at a time, with counts.',
    access: 'member',
    params: inWorkspace.extend({ role: ConsumerRole }),
    query: NeedsByRoleQuery,
    reply: NeedsByRole,
  }),
  need: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/needs/{need}',
    summary: 'One need, with its answer.',
    access: 'member',
    params: oneNeed,
    reply: Need,
  }),
  stateNeed: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/needs',
    summary: 'States a need; no service has to exist.',
    access: 'member',
    params: inWorkspace,
    body: NeedContent.extend({ providerId: z.uuid().nullable().default(null) }),
    reply: Need,
    status: 201,
  }),
  changeNeed: route({
    method: 'PATCH',
    path: '/api/workspaces/{workspace}/needs/{need}',
    summary: 'Rewords a need of mine that nobody has answered yet, or addresses it anew.',
    access: 'member',
    params: oneNeed,
    /** Without a provider named, it stays addressed as it is; `null` is whoever can. */
    body: NeedContent.extend({ providerId: z.uuid().nullable().optional() }),
    reply: Need,
  }),
  answerNeed: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/needs/{need}/answer',
    summary: 'Answers a need with a draft, with an existing service, or with a reason why not.',
    access: 'member',
    params: oneNeed,
    body: NeedAnswer,
    reply: Need,
  }),
  meetNeed: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/needs/{need}/met',
    summary: 'Says that a need of mine is met.',
    access: 'member',
    params: oneNeed,
    reply: Need,
  }),
}
