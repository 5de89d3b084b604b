import type { TFunction } from 'i18next'
import type { ErrorCode } from '#model/errors.ts'
import { filled } from '#model/wording/filled.ts'
import { formatsIn } from './formats.ts'
import { texts } from './language.ts'
import { ProblemError, UnreachableError } from '#model/contract/client.ts'

const keys = {
  invalid: 'ui.error.invalid',
  unauthenticated: 'ui.error.unauthenticated',
  forbidden: 'ui.error.forbidden',
  not_found: 'ui.error.notFound',
  conflict: 'ui.error.conflict',
  precondition_failed: 'ui.error.precondition',
  too_large: 'ui.error.tooLarge',
  too_many_requests: 'ui.error.tooMany',
  unavailable: 'ui.error.unavailable',
  internal: 'ui.error.internal',
} as const satisfies Record<ErrorCode, string>

/** Days are written out, as everywhere. */
const written = (params: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      /^\d{4}-\d\d-\d\d$/.test(`${value}`) ? formatsIn(texts.language).day(`${value}`) : value,
    ]),
  )

/** What a problem's reason says; that a field is wrong is among the further texts, which its screen has brought along. */
const refusalOf = (t: TFunction, reason: string): string | undefined =>
  (['refusals', 'inputRefusals'] as const)
    .map((group) => t(group, { returnObjects: true, skipInterpolation: true })[reason as never] as unknown)
    .find((text) => typeof text === 'string')

/** What went wrong and what to do, in the reader's language. */
export const problemText = (t: TFunction, error: unknown): string => {
  if (error instanceof UnreachableError) return t('ui.error.unreachable')
  if (!(error instanceof ProblemError)) return t('ui.error.internal', { id: '–' })
  const { code, reason, params = {}, detail, requestId } = error.problem
  const refusal = reason === undefined ? undefined : refusalOf(t, reason)
  if (refusal !== undefined) return filled(refusal, written(params))
  return t(keys[code], { detail, id: requestId })
}
