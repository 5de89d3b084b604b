import { typedFrom } from '#model/comments/mentions.ts'
import type { Invited } from '#model/contract/comments.ts'
import type { NoticeKind } from '#model/notices/notice.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import type { InvitedService } from '#server/services/index.ts'
import type { StoredThread } from './find-threads.ts'

/** What happened in a thread, and who may be told of it: only those who are still invited. */
type Happening = {
  service: InvitedService
  people: readonly Invited[]
  threadId: string
  /** The id of the comment or act that it is. */
  event: string
}

/** Tells people that they are called to a thread, or that one of theirs went on; `text` is the comment to be quoted. */
export const tellOfThread = async (
  tx: Tx,
  ctx: MemberContext,
  { service, people, threadId, event }: Happening,
  { kind, to, text }: { kind: NoticeKind; to: readonly string[]; text?: string },
): Promise<void> => {
  const invited = new Set(people.map(({ id }) => id))
  await tell(tx, ctx, {
    kind,
    event,
    to: to.filter((id) => invited.has(id)),
    subject: { kind: 'service', id: service.id, name: service.name },
    path: `/services/${service.id}?thread=${threadId}`,
    params: text === undefined ? {} : { excerpt: typedFrom(text, people) },
  })
}

/** Those who take part in a thread: who said something in it, and whose it is. */
export const participantsOf = ({
  comments,
  assignee,
}: Pick<StoredThread, 'comments' | 'assignee'>): string[] => [
  ...comments.map(({ by }) => by.id),
  ...(assignee ? [assignee.id] : []),
]
