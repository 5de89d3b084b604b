import type { AnswerKind } from '#model/need.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import type { StoredNeed } from './need-facts.ts'

type Answered = { need: StoredNeed; kind: AnswerKind }

/** Tells whoever stated the need that there is an answer; the answer itself stands behind the link. */
export const tellAuthor = (tx: Tx, ctx: MemberContext, { need, kind }: Answered): Promise<void> =>
  tell(tx, ctx, {
    kind: 'need-answered',
    // A need that was declined may be answered after all: that is another event.
    event: `need ${need.id} ${kind}`,
    // Somebody who answered by an open link is not known, and cannot be told.
    to: need.statedBy.id === null ? [] : [need.statedBy.id],
    subject: { kind: 'need', id: need.id, name: need.what },
    path: `/needs/${need.id}`,
    params: { variant: kind },
  })
