import { z } from 'zod'
import type { ErrorCode, Problem } from '#model/errors.ts'
import { AppError } from './errors.ts'

const statuses: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
}

const titles: Record<ErrorCode, string> = {
  invalid: 'The input is not valid',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Not possible in this state',
  precondition_failed: 'Somebody was faster',
  too_large: 'Too large',
  too_many_requests: 'Too many attempts',
  unavailable: 'Not available at the moment',
  internal: 'Internal error',
}

/** Any thrown value as an AppError; what we did not foresee becomes `internal` and says nothing of itself. */
export const asAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  if (error instanceof z.ZodError) return invalidInput(error)
  return new AppError(
    'internal',
    'Something went wrong on the server. Its log has the story under this request id.',
  )
}

/** At most 50 fields are named: a list of 10,000 wrong entries needs no 10,000 messages. */
export const invalidInput = (error: z.ZodError, within = ''): AppError => {
  const fields = error.issues.slice(0, 50).map(({ path, message }) => ({
    path: [within, ...path.map(String)].filter((step) => step !== '').join('.'),
    message,
  }))
  const first = fields[0]
  return new AppError(
    'invalid',
    first ? `${first.path || 'The input'}: ${first.message}` : 'The input is not valid.',
    {
      fields,
    },
  )
}

/** The problem body (RFC 9457) of an error. */
export const problemOf = (error: AppError, requestId: string): Problem => ({
  type: 'about:blank',
  title: titles[error.code],
  status: statuses[error.code],
  code: error.code,
  detail: error.message,
  ...error.details,
  requestId,
})
