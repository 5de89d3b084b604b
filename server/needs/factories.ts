import type { Need } from '#model/contract/needs.ts'
import { NeedContent } from '#model/need.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { stateNeed } from './state-need.ts'

type Wished = Partial<NeedContent> & { providerId?: string | null }

/** A need that this person states; to nobody in particular unless wished otherwise. */
export const buildNeed = (
  ctx: MemberContext,
  { providerId = null, ...content }: Wished = {},
): Promise<Need> =>
  stateNeed(ctx, {
    ...NeedContent.parse({ what: 'Reach everybody in the building', ...content }),
    providerId,
  })
