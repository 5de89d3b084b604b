import { typedFrom } from '#model/comments/mentions.ts'
import type { Invited } from '#model/contract/comments.ts'
import type { NoticeKind } from '#model/notices/notice.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { noteDone, tell } from '#server/notices/index.ts'
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

const pageOf = ({ service, threadId }: Pick<Happening, 'service' | 'threadId'>) =>
  `/services/${service.id}?thread=${threadId}` as const

/** The actor has answered in a thread: what called them there, or told them of it, is read; whose it is stays to be settled. */
export const noteReplied = (tx: Tx, ctx: MemberContext, thread: Pick<Happening, 'service' | 'threadId'>) =>
  noteDone(tx, ctx, { kinds: ['mentioned', 'replied', 'thread-resolved'], path: pageOf(thread) })

/** The actor has settled a thread: all that told them of it is read. */
export const noteSettled = (tx: Tx, ctx: MemberContext, thread: Pick<Happening, 'service' | 'threadId'>) =>
  noteDone(tx, ctx, { kinds: ['assigned', 'mentioned', 'replied'], path: pageOf(thread) })

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
    path: pageOf({ service, threadId }),
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
