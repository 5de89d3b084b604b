import type { z } from 'zod'
import { countsOf } from '#model/checks/counts.ts'
import { check } from '#model/checks/index.ts'
import type { checkRoutes } from '#model/contract/checks.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { findAround } from './find-around.ts'

type Asked = z.output<typeof checkRoutes.checkDefinition.body>
type Answer = z.output<typeof checkRoutes.checkDefinition.reply>

/** What the checks say of a definition that nobody stored: who takes part in it is not known. */
export const checkDefinition = async (
  ctx: MemberContext,
  { definition, language, providerId }: Asked,
): Promise<Answer> => {
  const around = await findAround(ctx.db, ctx, {
    service: null,
    providerId: providerId ?? null,
    name: definition.value.name,
    language,
    reader: null,
    day: ctx.now.slice(0, 10),
  })
  const result = check({
    definition,
    language,
    provider: providerId === undefined ? null : found(around.provider, 'organisation'),
    owner: null,
    roles: null,
    records: null,
    missingSignOffs: null,
    conflicts: null,
    relationships: null,
    restsOn: null,
    review: null,
    earlierShare: null,
    catalogue: around.catalogue,
    settings: around.settings,
    waivers: [],
    today: ctx.now.slice(0, 10),
  })
  return { ...result, counts: countsOf(result.verdicts) }
}
