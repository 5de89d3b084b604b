import { z } from 'zod'

// In a file of its own: whoever speaks of it need not load the rules and what they know of languages.
/** What the program does not keep yet, and some checks cannot do without; worded under `waitingChecks.until`. */
export const Capability = z.enum([
  'relationships',
  'offerings',
  'agreements',
  'value',
  'valueStreams',
  'factors',
  'adoption',
  'products',
])
export type Capability = z.infer<typeof Capability>
