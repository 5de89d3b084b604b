import { type Conflict, mayDecideAs, namedIn, type NewDecision } from '#model/conflicts/conflict.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { assertInvited } from '#server/services/index.ts'
import { type Held, inConflict, type OneConflict, subjectOf } from './in-conflict.ts'
import { keepAct } from './keep-act.ts'
import * as store from './store.ts'
import { concernedBy, noteAnswered, tellOfConflict } from './tell-of-conflict.ts'

/** Who decides holds the role in which they do, and it is one that may; nobody has decided tomorrow. */
const assertSound = (ctx: MemberContext, { people }: Held, { deciderId, role, on }: NewDecision): void => {
  assertInvited(people, { ids: [deciderId], path: 'deciderId' })
  const held = people.find(({ id }) => id === deciderId)?.roles ?? []
  if (!mayDecideAs(role, held))
    throw invalid('role', 'must be held by whoever decides, and be the service owner’s or the customer’s')
  if (on > ctx.now.slice(0, 10)) throw invalid('on', 'must not lie in the future')
}

/** Puts on record how a conflict was decided; what somebody else decided waits for their word. */
export const decideConflict = (
  ctx: MemberContext,
  { service: id, conflict: of, ...decision }: OneConflict & NewDecision,
): Promise<Conflict> =>
  inConflict(
    ctx,
    { service: id, conflict: of },
    {
      deed: 'decide',
      act: async (tx, held) => {
        assertSound(ctx, held, decision)
        const { service, people, conflict } = held
        const isMine = decision.deciderId === ctx.actor.personId
        await store.moveConflict(tx, ctx.scope, {
          id: conflict.id,
          from: 'open',
          to: isMine ? 'decided' : 'waiting',
        })
        const event = await keepAct(tx, ctx, {
          service,
          conflict,
          kind: isMine ? 'decided' : 'written',
          decision,
        })
        const { deciderId, role, on, what, why } = decision
        await record(tx, ctx, {
          fact: isMine ? 'conflict.decided' : 'conflict.decision-written',
          subject: subjectOf(service),
          before: { conflict: conflict.id, about: conflict.about, state: conflict.state },
          after: { deciderId, role, on, what, side: service.side },
          reason: why,
        })
        await noteAnswered(tx, ctx, held)
        const happening = { service, people, conflict, event }
        if (isMine) {
          const to = [...namedIn(conflict), ...concernedBy(conflict.positions, people)]
          await tellOfConflict(tx, ctx, happening, { kind: 'conflict-decided', to })
        } else
          await tellOfConflict(tx, ctx, happening, {
            kind: 'word-asked',
            variant: 'decision',
            to: [deciderId],
          })
      },
    },
  )
