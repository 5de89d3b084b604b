import { type Conflict, namedIn } from '#model/conflicts/conflict.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inConflict, type OneConflict, subjectOf } from './in-conflict.ts'
import { keepAct } from './keep-act.ts'
import * as store from './store.ts'
import { concernedBy, tellOfConflict } from './tell-of-conflict.ts'

/** Opens a decided conflict again, with a reason: what was decided stays in its history. */
export const reopenConflict = (
  ctx: MemberContext,
  { reason, ...named }: OneConflict & { reason: string },
): Promise<Conflict> =>
  inConflict(ctx, named, {
    deed: 'reopen',
    act: async (tx, { service, people, conflict }) => {
      await store.moveConflict(tx, ctx.scope, {
        id: conflict.id,
        from: 'decided',
        to: 'open',
        openSince: ctx.now,
      })
      const event = await keepAct(tx, ctx, { service, conflict, kind: 'reopened', reason })
      await record(tx, ctx, {
        fact: 'conflict.reopened',
        subject: subjectOf(service),
        before: { conflict: conflict.id, about: conflict.about, state: conflict.state },
        after: { state: 'open', side: service.side },
        reason,
      })
      await tellOfConflict(
        tx,
        ctx,
        { service, people, conflict, event },
        {
          kind: 'conflict-marked',
          variant: 'reopened',
          to: [...namedIn(conflict), ...concernedBy(conflict.positions, people)],
        },
      )
    },
  })
