import { z } from 'zod'
import { ClauseContent, ClausePath } from '../suggestions/clause-content.ts'
import { DeclineReason, Suggestion, Why } from '../suggestions/suggestion.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneSuggestion = oneService.extend({ suggestion: z.uuid() })
const suggestions = '/api/workspaces/{workspace}/services/{service}/suggestions' as const

export const ServiceSuggestions = z.object({
  /** What to ask with next time, to be told only what is new; empty for those of a revision, which stay as they are. */
  version: z.string(),
  /** Whether nothing is new since the version asked with: then the rest is empty, and what was known stands. */
  unchanged: z.boolean(),
  suggestions: z.array(Suggestion),
  can: z.array(z.enum(['suggest'])),
})
export type ServiceSuggestions = z.infer<typeof ServiceSuggestions>

const before = ClauseContent.nullable()
const content = ClauseContent.nullable()

/** The contract's routes for suggestions; all are for those who are invited to the service, and for nobody else. */
export const suggestionRoutes = {
  suggestions: route({
    method: 'GET',
    path: suggestions,
    summary:
      'The suggestions for the draft of a service, oldest first; or those for the draft that a revision was proposed from. With since, the version of an earlier reply, a draft whose suggestions are the same is answered by that alone.',
    access: 'member',
    params: oneService,
    query: z.strictObject({
      revision: z.coerce.number().int().positive().max(100_000).optional(),
      since: z.string().max(64).optional(),
    }),
    reply: ServiceSuggestions,
  }),
  suggestChange: route({
    method: 'POST',
    path: suggestions,
    summary:
      'Suggests another text of a clause, an entry to be added (before is null), or one to be taken out (content is null).',
    access: 'member',
    params: oneService,
    body: z.strictObject({ path: ClausePath, before, content, why: Why.default('') }),
    reply: Suggestion,
    status: 201,
  }),
  acceptSuggestion: route({
    method: 'POST',
    path: `${suggestions}/{suggestion}/accept`,
    summary:
      'Takes a suggestion up into the draft, beside what others wrote meanwhile. Where they changed the same words, precondition_failed tells what would be written; sent again with the hash of that as shown, it is.',
    access: 'member',
    params: oneSuggestion,
    body: z.strictObject({ shown: z.string().max(100).nullable().default(null) }),
    reply: Suggestion,
  }),
  declineSuggestion: route({
    method: 'POST',
    path: `${suggestions}/{suggestion}/decline`,
    summary: 'Declines a suggestion, with the reason.',
    access: 'member',
    params: oneSuggestion,
    body: z.strictObject({ reason: DeclineReason }),
    reply: Suggestion,
  }),
  counterSuggestion: route({
    method: 'POST',
    path: `${suggestions}/{suggestion}/counter`,
    summary: 'Answers a suggestion with another one for the same clause; the first is countered.',
    access: 'member',
    params: oneSuggestion,
    body: z.strictObject({ before, content, why: Why.default('') }),
    reply: Suggestion,
    status: 201,
  }),
  withdrawSuggestion: route({
    method: 'POST',
    path: `${suggestions}/{suggestion}/withdraw`,
    summary: 'Withdraws a suggestion of mine that is still open.',
    access: 'member',
    params: oneSuggestion,
    reply: Suggestion,
  }),
}
