import type { Draft } from '#model/contract/service-page.ts'
import { giveWord, withoutAttribution } from '#model/definition/attribution.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { inAttribution, type SeenClause } from './in-attribution.ts'
import { keepClauseEdits } from './live-draft-store.ts'
import { sideOf } from './policy.ts'

/** Says whether a clause is what the actor said; if so, it counts as worded by them and for their side. */
export const answerAttribution = (
  ctx: MemberContext,
  { agrees, ...seen }: SeenClause & { agrees: boolean },
): Promise<Draft> =>
  inAttribution(ctx, seen, {
    deed: 'answer',
    act: async (tx, { facts, draft, record }) => {
      const to = record.worded.personId
      if (!agrees) {
        return {
          record: withoutAttribution(record),
          fact: 'clause.attribution-refused',
          after: { typedBy: to },
          notice: { kind: 'word-given', variant: 'refused', to },
        }
      }
      const act = { personId: ctx.actor.personId, side: sideOf(ctx.actor, facts), at: ctx.now }
      // Contributions are counted from the edits also once the text has moved on.
      await keepClauseEdits(tx, ctx.scope, {
        serviceId: seen.service,
        startedAt: draft.startedAt,
        edits: [{ path: seen.path, act }],
        recorded: true,
      })
      return {
        record: giveWord(record, act),
        fact: 'clause.attribution-confirmed',
        after: { typedBy: to, side: act.side },
        notice: { kind: 'word-given', variant: 'given', to },
      }
    },
  })
