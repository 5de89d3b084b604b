import type { ErrorCode, Problem } from '#model/errors.ts'
import type { Wording } from '#model/wording/wording.ts'

type Details = Partial<Pick<Problem, 'reason' | 'params' | 'fields' | 'current'>>

type Options = ErrorOptions & { retryAfter?: number }

/** Something the caller can act on: the message names the thing and the remedy, `details` where and why. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly details: Details
  /** After how many seconds it is worth trying again, where that is known. */
  readonly retryAfter: number | undefined
  constructor(code: ErrorCode, message: string, details: Details = {}, options: Options = {}) {
    super(message, options)
    this.code = code
    this.details = details
    this.retryAfter = options.retryAfter
  }
}

/** Throws `forbidden` unless allowed; policies are predicates that read as sentences. */
export const permit = (allowed: boolean, message = 'You may not do this here.'): void => {
  if (!allowed) throw new AppError('forbidden', message)
}

/** For what is not there and for what may not be seen: the two are answered alike. */
export const notFound = (thing: string): AppError => new AppError('not_found', `There is no such ${thing}.`)

/** The value, or `not_found` where there is none. */
export const found = <Value>(value: Value | null | undefined, thing: string): Value => {
  if (value === null || value === undefined) throw notFound(thing)
  return value
}

/** A state that forbids the action; `reason` is a key that a screen can put in its own words. */
export const conflict = (reason: keyof Wording['refusals'] | InputRefusal, message: string): AppError =>
  new AppError('conflict', message, { reason })

export type InputRefusal = keyof Wording['inputRefusals']

/**
 * Input of the right shape that is wrong all the same; `path` names the field. `reason` is a key that a screen can put
 * in its own words: without one, whoever reads French is shown the message in English.
 */
export const invalid = (
  path: string,
  message: string,
  reason?: InputRefusal,
  params?: Record<string, string>,
): AppError =>
  new AppError('invalid', message, {
    ...(reason && { reason }),
    ...(params && { params }),
    fields: [{ path, message }],
  })

type Broken = { code?: unknown; constraint?: unknown }

/** Whether a database error is the breach of this constraint or unique index. */
export const breaks = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as Broken).constraint === constraint
