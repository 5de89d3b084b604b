import type { Context } from '#server/kernel/context.ts'
import type { Exchange } from '#server/kernel/http.ts'
import { assertWithinLimits } from '#server/kernel/rate-limit.ts'

type Doors = 'set-up' | 'sign-in' | 'reset' | 'accept' | 'password'

// Many people may share one address, an office for example; one e-mail address or link has one owner.
const perAddress = 100
const perOwner = 10

/** Counts an attempt to come in, for the caller's address and for whom they say they are; throws `too_many_requests`. */
export const assertMayTry = (
  ctx: Context,
  exchange: Exchange,
  { door, owner }: { door: Doors; owner?: string },
): Promise<void> =>
  assertWithinLimits(ctx, exchange, [
    { name: `${door} from`, of: ctx.address, attempts: perAddress },
    ...(owner === undefined ? [] : [{ name: `${door} of`, of: owner, attempts: perOwner }]),
  ])
