import { check } from '#model/checks/index.ts'
import { usualSettings } from '#model/checks/settings.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Definition } from '#model/definition/definition.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { getPerson } from '#server/parties/index.ts'
import type { ServiceFacts } from './load-service.ts'

/** What the checks say of a text, with everything the server knows around it; the day is the request's. */
export const checkText = async (
  tx: Tx,
  ctx: MemberContext,
  facts: ServiceFacts,
  text: { definition: Definition; records: ClauseRecords },
): Promise<Verdict[]> => {
  const owner = facts.ownerId ? await getPerson(tx, ctx.scope, facts.ownerId) : undefined
  const names = [facts.providerNames.en, facts.providerNames.fr, facts.providerAbbreviation]
  const { verdicts } = check({
    definition: text.definition,
    language: facts.language,
    provider: { names: names.filter((name): name is string => Boolean(name)), units: [] },
    owner: { known: Boolean(owner), isPerson: Boolean(owner), active: owner?.active ?? false },
    roles: facts.roles.map(({ role, organisationId, active }) => ({ role, organisationId, active })),
    records: text.records,
    missingSignOffs: null,
    review: null,
    earlierShare: null,
    catalogue: null,
    settings: usualSettings(),
    waivers: [],
    today: ctx.now.slice(0, 10),
  })
  return verdicts
}
