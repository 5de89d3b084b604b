import type { ErrorCode, Problem } from '#model/errors.ts'
import { ProblemError, UnreachableError } from '#model/contract/client.ts'
import { UsageError } from './command.ts'

/** Exit status by what went wrong; 0 is success, 2 a command that was not understood. */
export const exitStatuses: Record<ErrorCode, number> = {
  internal: 1,
  invalid: 3,
  unauthenticated: 4,
  forbidden: 5,
  not_found: 6,
  conflict: 7,
  precondition_failed: 8,
  too_large: 9,
  too_many_requests: 10,
  unavailable: 11,
}

const remedies: Partial<Record<ErrorCode, string>> = {
  unauthenticated: 'Sign in with "covalence login".',
  internal: 'The log of the server has the story.',
}

/** Something that went wrong here, before or beside the server. */
export class Failure extends Error {
  override name = 'Failure'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

const problemText = ({ detail, code, fields = [], requestId }: Problem): string => {
  const more = fields.filter(({ message }) => !detail.includes(message))
  return [
    detail,
    ...more.slice(0, 20).map(({ path, message }) => `  ${path}: ${message}`),
    ...(remedies[code] ? [remedies[code]] : []),
    ...(code === 'internal' ? [`Request ${requestId}`] : []),
  ].join('\n')
}

const isCoded = (error: unknown): error is Error & { code: ErrorCode } =>
  error instanceof Error && Object.hasOwn(exitStatuses, String((error as { code?: unknown }).code))

/** An error as a message that names the thing and the remedy, and the exit status that goes with it. */
export const describeFailure = (error: unknown): { message: string; status: number } => {
  if (error instanceof ProblemError) {
    return { message: problemText(error.problem), status: exitStatuses[error.problem.code] }
  }
  if (error instanceof UnreachableError) {
    // The client wraps what our own fetch says, which names the server.
    const { message } = error.cause instanceof UnreachableError ? error.cause : error
    return { message, status: exitStatuses.unavailable }
  }
  if (error instanceof UsageError) return { message: error.message, status: 2 }
  if (isCoded(error)) return { message: error.message, status: exitStatuses[error.code] }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), status: 1 }
}
