import type { Context, MemberContext, Tx } from '#server/kernel/context.ts'
import { assertWithinLimits, forgetAttempts } from '#server/kernel/rate-limit.ts'

type Doors = 'set-up' | 'sign-in' | 'reset' | 'accept' | 'password'

// Many people may share one address, an office for example; one e-mail address or link has one owner.
const perAddress = 100
const perOwner = 10

const invitationsPerHour = 60
const hourSeconds = 60 * 60

/** Counts an attempt to come in, for the caller's address and for whom they say they are; throws `too_many_requests`. */
export const assertMayTry = (ctx: Context, { door, owner }: { door: Doors; owner?: string }): Promise<void> =>
  assertWithinLimits(ctx, [
    { name: `${door} from`, of: ctx.address, attempts: perAddress },
    ...(owner === undefined ? [] : [{ name: `${door} of`, of: owner, attempts: perOwner }]),
  ])

/** Whoever came in was no stranger who guesses: what was counted for whom they said they are begins anew. */
export const forgetTries = (ctx: Context, { door, owner }: { door: Doors; owner: string }): Promise<void> =>
  forgetAttempts(ctx, { name: `${door} of`, of: owner })

/** Counts an invitation that somebody sends, unless the work that it is part of is undone; throws `too_many_requests`. */
export const assertMayInvite = (tx: Tx, { now, actor }: MemberContext): Promise<void> =>
  assertWithinLimits(
    { db: tx, now },
    [{ name: 'invited by', of: actor.personId, attempts: invitationsPerHour }],
    hourSeconds,
  )
