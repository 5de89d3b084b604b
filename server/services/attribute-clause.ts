import type { Draft } from '#model/contract/service-page.ts'
import { attribute } from '#model/definition/attribution.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { assertInvited, findInvited } from './find-invited.ts'
import { inAttribution, type SeenClause } from './in-attribution.ts'

/** Says that a clause which the actor typed was said by somebody else who takes part; they are asked for their word. */
export const attributeClause = (
  ctx: MemberContext,
  { personId, ...seen }: SeenClause & { personId: string },
): Promise<Draft> =>
  inAttribution(ctx, seen, {
    deed: 'attribute',
    act: async (tx, { record }) => {
      if (personId === ctx.actor.personId) throw invalid('personId', 'is who typed it')
      assertInvited(await findInvited(tx, ctx.scope, seen.service), { ids: [personId], path: 'personId' })
      return {
        record: attribute(record, { personId, at: ctx.now }),
        fact: 'clause.attributed',
        after: { personId },
        notice: { kind: 'word-asked', variant: 'wording', to: personId },
      }
    },
  })
