import { z } from 'zod'

/** Everything that can go wrong, by what the caller can do about it. */
export const ErrorCode = z.enum([
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
  'too_large',
  'too_many_requests',
  'unavailable',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** RFC 9457 problem body. `reason` is a key of the wording catalogue, `params` fill its text; `fields` names what was wrong where. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  detail: z.string(),
  reason: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What the caller needs to go on, such as the current version of a draft's part. */
  current: z.unknown().optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>
