import { z } from 'zod'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

/** Why a row or field was not taken over; each is worded in every language. */
export const ImportReason = z.enum([
  'empty',
  'not-a-code',
  'not-a-number',
  'out-of-range',
  'not-valid',
  'wrong-width',
  'twice',
  'other-period',
  'no-such-service',
  'names-unclear',
  'not-a-link',
  'file-not-used',
  'folded',
  'no-portfolio',
  'no-website',
  'one-language',
  'not-listed',
  'changed-here',
])
export type ImportReason = z.infer<typeof ImportReason>

/** One row or field that was not taken over as it stands, and why. */
export const ImportIssue = z.object({
  file: z.string(),
  /** The line of the file on which the row begins; the heading is line 1. */
  row: z.int(),
  column: z.string(),
  key: z.string(),
  code: ImportReason,
  /** What is filled into the reason's words, to say it in another language. */
  values: z.record(z.string(), z.string()),
  /** The reason in English. */
  reason: z.string(),
})
export type ImportIssue = z.infer<typeof ImportIssue>

const counts = z.object({
  read: z.int(),
  made: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  inConflict: z.int(),
  rejected: z.int(),
})

/** How an import ended, by kind of thing; each list holds the first 1,000 of its issues, `totals` counts them all. */
export const ImportReport = z.object({
  importer: z.string(),
  kinds: z.record(
    z.enum(['groups', 'organisations', 'services', 'standards', 'results', 'programmes']),
    counts,
  ),
  conflicts: z.array(ImportIssue),
  rejected: z.array(ImportIssue),
  /** Rows left out on purpose, such as an id that stands twice. */
  leftOut: z.array(ImportIssue),
  /** Fields that stay empty because their cell holds something else than it should. */
  leftEmpty: z.array(ImportIssue),
  totals: z.object({ conflicts: z.int(), rejected: z.int(), leftOut: z.int(), leftEmpty: z.int() }),
  /** False where all-or-nothing was asked for and a row was broken: then nothing was written. */
  written: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

const query = z.strictObject({ allOrNothing: z.stringbool().default(false) })

export const importRoutes = {
  importExample: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/imports/government-of-canada/example',
    summary: "Loads the Government of Canada's service inventory of 2023-2024 that comes with the program.",
    access: 'administrator',
    params: inWorkspace,
    reply: ImportReport,
  }),
  importInventory: route({
    method: 'POST',
    path: '/api/workspaces/{workspace}/imports/government-of-canada',
    summary:
      'Imports a set of inventory files (multipart form, one file field each, CSV plain or gzip, at most 64 MiB together and 256 MiB unpacked).',
    access: 'administrator',
    params: inWorkspace,
    query,
    reply: ImportReport,
    bodyLimit: 64 * 1024 * 1024,
  }),
}
