import type { Conflict, NewDecision } from '#model/conflicts/conflict.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { markConflict } from './mark-conflict.ts'

/** Marks that users and the sponsor want what cannot both be. */
export const buildConflict = (
  ctx: MemberContext,
  service: string,
  change: Partial<Omit<Parameters<typeof markConflict>[1], 'service'>> = {},
): Promise<Conflict> =>
  markConflict(ctx, {
    service,
    about: 'How letters are written',
    matter: null,
    positions: [
      { role: 'user', organisationId: null, personId: null, wants: 'No form to fill in' },
      { role: 'sponsor', organisationId: null, personId: null, wants: 'The cheapest form there is' },
    ],
    ...change,
  })

/** A decision by the owner, on the day of the stage. */
export const decisionOf = (deciderId: string, change: Partial<NewDecision> = {}): NewDecision => ({
  deciderId,
  role: 'owner',
  on: '2026-05-01',
  what: 'There is no form',
  why: 'Nobody writes twice',
  ...change,
})
