import { en } from '#model/wording/en/index.ts'
import type { uploadRefusals } from '#model/wording/en/upload-refusals.ts'
import { filled } from '#model/wording/filled.ts'
import { AppError } from '#server/kernel/errors.ts'

/** Why what was sent is not read: a reason that screens say in the reader's language, and its values. */
export const fileRefusal = (
  reason: keyof typeof uploadRefusals,
  params: Record<string, string | number> = {},
  { code = 'invalid', cause }: { code?: 'invalid' | 'too_large'; cause?: unknown } = {},
): AppError => {
  const said = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
  return new AppError(code, filled(en.refusals[reason], said), { reason, params: said }, { cause })
}
