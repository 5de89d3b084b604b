import { z } from 'zod'
import { writable } from '../text.ts'
import { route } from './route.ts'
import { Draft, Hash } from './service-page.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const attributions = '/api/workspaces/{workspace}/services/{service}/draft/attributions' as const
/** A clause, as long as its text is the one that was seen. */
const seen = z.strictObject({ path: writable(200), hash: Hash })

/** The contract's routes for whose words a clause is, where somebody else typed it. */
export const attributionRoutes = {
  attributeClause: route({
    method: 'POST',
    path: attributions,
    summary: 'Says that a clause I worded was said by somebody else who takes part; it waits for their word.',
    access: 'member',
    params: oneService,
    body: seen.extend({ personId: z.uuid() }).strict(),
    reply: Draft,
  }),
  takeBackAttribution: route({
    method: 'POST',
    path: `${attributions}/take-back`,
    summary: 'Takes back that somebody else said a clause I worded, before they gave their word.',
    access: 'member',
    params: oneService,
    body: seen,
    reply: Draft,
  }),
  answerAttribution: route({
    method: 'POST',
    path: `${attributions}/answer`,
    summary: 'Says whether a clause that I am said to have said is mine; then it counts as worded by me.',
    access: 'member',
    params: oneService,
    body: seen.extend({ agrees: z.boolean() }).strict(),
    reply: Draft,
  }),
}
