import { z } from 'zod'
import { Contribution } from '../contributions/contribution.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** What both sides did for a service, and how much of its text the consumer's side speaks for. */
export const Contributions = z.object({
  people: z.array(Contribution),
  /** How many clauses the newest text has. */
  clauses: z.int().nonnegative(),
  /** The share of them, in per cent, that the consumer's side worded or confirmed; null where nothing is said. */
  share: z.int().nullable(),
  /** The same for the last revisions, the oldest first. */
  trend: z.array(z.object({ revision: z.int(), at: z.iso.datetime(), share: z.int() })),
  describedByProviderAlone: z.boolean(),
})
export type Contributions = z.infer<typeof Contributions>

export const contributionRoutes = {
  contributions: route({
    method: 'GET',
    path: '/api/workspaces/{workspace}/services/{service}/contributions',
    summary:
      'Who worded, changed, spoke about, confirmed and signed what, by side; for those who are invited.',
    access: 'member',
    params: inWorkspace.extend({ service: z.uuid() }),
    reply: Contributions,
  }),
}
