import type { z } from 'zod'
import { mostOf } from '../code/explain-issue.ts'
import type { FaultCode } from './fault.ts'

type Explained = { code: FaultCode; params: Record<string, string> }

/** What an issue of a schema means for whoever filled in the sheet; the schema's own words are not for readers. */
export const explainSheetIssue = (issue: z.core.$ZodIssue): Explained => {
  const most = mostOf(issue)
  if (most !== undefined) return { code: 'too-many-here', params: { longest: `${most}` } }
  if (issue.code === 'too_small') return { code: 'empty', params: {} }
  if (issue.code === 'too_big') {
    const code = issue.origin === 'string' ? 'over-long' : 'too-many-here'
    return { code, params: { longest: `${Number(issue.maximum)}` } }
  }
  if (issue.code !== 'custom') return { code: 'not-accepted', params: {} }
  if (issue.message === 'must be one line') return { code: 'several-lines', params: {} }
  const code: unknown = issue.params?.['code']
  return { code: code === 'unwritable' || code === 'above-whole' ? code : 'not-accepted', params: {} }
}
