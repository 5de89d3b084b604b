import type { Draft } from '#model/contract/service-page.ts'
import { withoutAttribution } from '#model/definition/attribution.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { inAttribution, type SeenClause } from './in-attribution.ts'

/** Takes back that somebody else said a clause which the actor typed, before they gave their word. */
export const takeBackAttribution = (ctx: MemberContext, seen: SeenClause): Promise<Draft> =>
  inAttribution(ctx, seen, {
    deed: 'take-back',
    act: async (_tx, { record }) => ({
      record: withoutAttribution(record),
      fact: 'clause.attribution-taken-back',
      after: { personId: record.saidBy?.personId ?? null },
      notice: null,
      notAsked: record.saidBy?.personId,
    }),
  })
