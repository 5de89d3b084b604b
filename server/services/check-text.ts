import type { z } from 'zod'
import { countsOf } from '#model/checks/counts.ts'
import { check } from '#model/checks/index.ts'
import { agreementOf, inputOf } from '#model/checks/input-of.ts'
import type { CheckResult } from '#model/checks/verdict.ts'
import type { ServiceChecks, Surroundings } from '#model/contract/checks.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import { newestText, type ServiceText, textsOf } from '#model/contract/service-texts.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { type CheckedPage, findCheckedPage } from './find-surroundings.ts'

/**
 * What the checks say of a text of a service; the day is that of the question. Organisations are named in the language of
 * whoever reads, else in that of the definition.
 */
export const checkText = (
  ctx: Pick<MemberContext, 'now'>,
  checked: CheckedPage,
  { text, language = checked.page.language }: { text: ServiceText; language?: Language },
): CheckResult => check(inputOf({ ...checked, text, language, today: ctx.now.slice(0, 10) }))

/** What the checks say of the newest text that this person may see, or of the one named. */
export const getServiceChecks = async (
  ctx: MemberContext,
  { service, text: wanted }: { service: string; text?: TextKind | undefined },
): Promise<z.input<typeof ServiceChecks>> => {
  const checked = await findCheckedPage(ctx.db, ctx, service)
  const { page } = checked
  const text = found(
    wanted === undefined ? newestText(page) : textsOf(page).find(({ kind }) => kind === wanted),
    'text',
  )
  const { language } = ctx.actor
  const result = checkText(ctx, checked, { text, language })
  return {
    ...result,
    text: text.kind,
    revision: text.revision?.number ?? null,
    counts: countsOf(result.verdicts),
    ...agreementOf({ ...checked, text, language }, result.verdicts),
  }
}

/** What checks must know of a service beside its page. */
export const getSurroundings = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<Surroundings> => (await findCheckedPage(ctx.db, ctx, service)).surroundings
