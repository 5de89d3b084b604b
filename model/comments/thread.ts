import { z } from 'zod'
import { SignRole } from '../life-cycle/sign-off.ts'
import { normaliseText, isWritable, writable } from '../text.ts'
import { splitsCharacter } from './splits-character.ts'
import { mentionedIn, mostMentions } from './mentions.ts'

/** How much can be said about one service. */
export const mostThreads = 500
export const mostComments = 2000
export const mostCommentsInThread = 100
/** How often a thread is resolved, reopened and assigned at most. */
export const mostActs = 200
export const longestComment = 2000

/** What somebody says: at most 2,000 characters, `@{id}` for whom it mentions. */
export const CommentText = z
  .string()
  .overwrite(normaliseText)
  .min(1)
  .max(longestComment)
  .refine(isWritable, { error: 'holds characters that no text may hold', params: { code: 'unwritable' } })
  .refine((text) => mentionedIn(text).length <= mostMentions, {
    error: `mentions more than ${mostMentions} people`,
  })

/** A clause's path, and `#field` for a field of an entry. */
export const Address = writable(200).regex(
  /^(value|use|cost|supply)(\.[a-zA-Z]+)+(\/[a-z0-9][a-z0-9-]{0,63}(#[a-zA-Z]+(\.[a-zA-Z]+)?)?)?$/,
  { error: 'must be the path of a clause, such as value.description or value.outcomes/o1#statement' },
)

const offset = z.int().nonnegative().max(10_000)

/** A passage of a field's text: offsets in UTF-16 code units, `to` excluded, and the text that they count in. */
export const Passage = z
  .strictObject({ from: offset, to: offset, text: writable(10_000) })
  .refine(({ from, to, text }) => to <= text.length && text.slice(from, to).trim() !== '', {
    error: 'must be a passage of the text that says something',
  })
  .refine(({ from, to, text }) => !splitsCharacter(text, from) && !splitsCharacter(text, to), {
    error: 'must not begin or end within a character',
  })
export type Passage = z.infer<typeof Passage>

export const ThreadState = z.enum(['open', 'resolved'])
export type ThreadState = z.infer<typeof ThreadState>

const person = z.object({ id: z.uuid(), name: z.string() })

/** One comment of a thread, with the roles and the side of its author at that time. */
export const ThreadComment = z.object({
  id: z.uuid(),
  by: person,
  roles: z.array(SignRole),
  side: z.enum(['provider', 'consumer', 'neither']),
  text: z.string(),
  at: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** The newest revision when it was said; 0 before the first. */
  afterRevision: z.int().nonnegative(),
  can: z.array(z.enum(['edit', 'delete'])),
})
export type ThreadComment = z.infer<typeof ThreadComment>

/** That somebody resolved, reopened or assigned a thread. */
export const ThreadAct = z.object({
  kind: z.enum(['resolved', 'reopened', 'assigned']),
  by: person,
  /** To whom it was assigned; null where to nobody any more. */
  assignee: person.nullable(),
  at: z.iso.datetime(),
  afterRevision: z.int().nonnegative(),
})
export type ThreadAct = z.infer<typeof ThreadAct>

/** What people say about a clause, or about a passage of one of its texts. */
export const Thread = z.object({
  id: z.uuid(),
  address: z.string(),
  /** The text that it was begun on: of the field, or of what the clause said in a few words. */
  text: z.string(),
  /** The passage of that text; null where the thread is about the clause as a whole. */
  range: z.object({ from: z.int(), to: z.int() }).nullable(),
  state: ThreadState,
  assignee: person.nullable(),
  afterRevision: z.int().nonnegative(),
  comments: z.array(ThreadComment),
  acts: z.array(ThreadAct),
  can: z.array(z.enum(['reply', 'resolve', 'reopen', 'assign'])),
})
export type Thread = z.infer<typeof Thread>

/** The thread as it stood when a revision was frozen; null where it came later. What stands on a revision is only read. */
export const asItStood = (thread: Thread, revision: number): Thread | null => {
  if (thread.afterRevision >= revision) return null
  const comments = thread.comments.filter(({ afterRevision }) => afterRevision < revision)
  const acts = thread.acts.filter(({ afterRevision }) => afterRevision < revision)
  return {
    ...thread,
    comments: comments.map((comment) => Object.assign({}, comment, { can: [] })),
    acts,
    state: acts.findLast(({ kind }) => kind !== 'assigned')?.kind === 'resolved' ? 'resolved' : 'open',
    assignee: acts.findLast(({ kind }) => kind === 'assigned')?.assignee ?? null,
    can: [],
  }
}

/** Why a comment stays as it is: a key of the wording catalogue; null where its author may change or delete it. */
export const refusalToChange = (
  deed: 'edit' | 'delete',
  { comment, thread, newestRevision }: ChangedComment,
): 'comment-kept' | 'comment-answered' | null => {
  if (comment.afterRevision < newestRevision) return 'comment-kept'
  if (deed === 'delete' && thread.comments.at(-1)?.id !== comment.id) return 'comment-answered'
  return null
}

type ChangedComment = {
  comment: Pick<ThreadComment, 'id' | 'afterRevision'>
  thread: { comments: readonly Pick<ThreadComment, 'id'>[] }
  /** The number of the newest revision; 0 before the first. */
  newestRevision: number
}
