import { z } from 'zod'
import type { ClauseRecords } from './clauses.ts'

const act = z.object({
  personId: z.uuid().nullable(),
  side: z.enum(['provider', 'consumer', 'neither']),
  at: z.iso.datetime(),
})

/** Who worded and who confirmed each clause, by its path. */
export const ClauseRecordsSchema: z.ZodType<ClauseRecords> = z.record(
  z.string(),
  z.object({
    hash: z.string(),
    worded: act,
    confirmed: z.array(act),
    saidBy: z.object({ personId: z.uuid(), at: z.iso.datetime() }).exactOptional(),
    typedBy: act.exactOptional(),
  }),
)
