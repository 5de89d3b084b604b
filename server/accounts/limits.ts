import type { Context, MemberContext, Tx } from '#server/kernel/context.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'

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

/** Counts an invitation that somebody sends, unless the work that it is part of is undone; throws `too_many_requests`. */
export const assertMayInvite = (tx: Tx, { now, actor }: MemberContext): Promise<void> =>
  assertWithinLimits(
    { db: tx, now },
    [{ name: 'invited by', of: actor.personId, attempts: invitationsPerHour }],
    hourSeconds,
  )
