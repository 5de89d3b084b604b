import { type Conflict, namedIn } from '#model/conflicts/conflict.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { record } from '#server/kernel/journal.ts'
import { inConflict, type OneConflict, subjectOf } from './in-conflict.ts'
import { keepAct } from './keep-act.ts'
import * as store from './store.ts'
import { concernedBy, noteAnswered, tellOfConflict } from './tell-of-conflict.ts'

/** Says of a decision that was written down for the actor whether it is theirs; if not, the conflict is open again. */
export const answerDecision = (
  ctx: MemberContext,
  { agrees, ...named }: OneConflict & { agrees: boolean },
): Promise<Conflict> =>
  inConflict(ctx, named, {
    deed: 'answer',
    act: async (tx, { service, people, conflict }) => {
      const to = agrees ? 'decided' : 'open'
      await store.moveConflict(tx, ctx.scope, { id: conflict.id, from: 'waiting', to })
      const kind = agrees ? 'acknowledged' : 'refused'
      const event = await keepAct(tx, ctx, { service, conflict, kind })
      await record(tx, ctx, {
        fact: `conflict.decision-${kind}`,
        subject: subjectOf(service),
        before: { conflict: conflict.id, about: conflict.about, state: conflict.state },
        after: { state: to, side: service.side },
      })
      await noteAnswered(tx, ctx, { service, conflict })
      const happening = { service, people, conflict, event }
      const writer = conflict.acts.at(-1)?.by.id
      if (agrees) {
        await tellOfConflict(tx, ctx, happening, {
          kind: 'conflict-decided',
          to: [...namedIn(conflict), ...concernedBy(conflict.positions, people)],
        })
      } else
        await tellOfConflict(tx, ctx, happening, {
          kind: 'word-given',
          variant: 'refused',
          to: writer === undefined ? [] : [writer],
        })
    },
  })
