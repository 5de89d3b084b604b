import type { Conflict } from '#model/conflicts/conflict.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { takeBackNotice } from '#server/notices/index.ts'
import { inConflict, type OneConflict, subjectOf } from './in-conflict.ts'
import { keepAct } from './keep-act.ts'
import * as store from './store.ts'
import { pageOf, tellOfConflict } from './tell-of-conflict.ts'

/** Takes back a decision that was written down for somebody else, before they gave their word on it. */
export const takeBackDecision = (ctx: MemberContext, named: OneConflict): Promise<Conflict> =>
  inConflict(ctx, named, {
    deed: 'take-back',
    act: async (tx, { service, people, conflict }) => {
      await store.moveConflict(tx, ctx.scope, { id: conflict.id, from: 'waiting', to: 'open' })
      const event = await keepAct(tx, ctx, { service, conflict, kind: 'taken-back' })
      await record(tx, ctx, {
        fact: 'conflict.decision-taken-back',
        subject: subjectOf(service),
        before: { conflict: conflict.id, about: conflict.about, state: conflict.state },
        after: { state: 'open', side: service.side },
      })
      const { decision, acts } = conflict
      if (decision)
        await takeBackNotice(tx, ctx, {
          kind: 'word-asked',
          to: decision.decider.id,
          path: pageOf(service, conflict),
        })
      await tellOfConflict(
        tx,
        ctx,
        { service, people, conflict, event },
        { kind: 'word-given', variant: 'taken-back', to: acts.slice(-1).map(({ by }) => by.id) },
      )
    },
  })
