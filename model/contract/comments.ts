import { z } from 'zod'
import { Address, CommentText, Passage, Thread } from '../comments/thread.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { route } from './route.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const oneThread = oneService.extend({ thread: z.uuid() })
const oneComment = oneThread.extend({ comment: z.uuid() })
const threads = '/api/workspaces/{workspace}/services/{service}/threads' as const

/** Somebody who is invited to the service: who may be mentioned and be assigned a thread. */
export const Invited = z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(SignRole),
  side: z.enum(['provider', 'consumer', 'neither']),
})
export type Invited = z.infer<typeof Invited>

export const ServiceThreads = z.object({
  threads: z.array(Thread),
  people: z.array(Invited),
  can: z.array(z.enum(['start'])),
})
export type ServiceThreads = z.infer<typeof ServiceThreads>

/** The contract's routes for comment threads; all are for those who are invited to the service, and for nobody else. */
export const commentRoutes = {
  threads: route({
    method: 'GET',
    path: threads,
    summary: 'All comment threads of a service, oldest first; or as they stood when a revision was proposed.',
    access: 'member',
    params: oneService,
    query: z.strictObject({ revision: z.coerce.number().int().positive().max(100_000).optional() }),
    reply: ServiceThreads,
  }),
  startThread: route({
    method: 'POST',
    path: threads,
    summary:
      'Begins a thread on a clause, or on a passage of one of its texts; precondition_failed where it is gone.',
    access: 'member',
    params: oneService,
    body: z.strictObject({
      address: Address,
      passage: Passage.nullable().default(null),
      text: CommentText,
      assigneeId: z.uuid().nullable().default(null),
    }),
    reply: Thread,
    status: 201,
  }),
  replyToThread: route({
    method: 'POST',
    path: `${threads}/{thread}/comments`,
    summary: 'Adds a comment to an open thread.',
    access: 'member',
    params: oneThread,
    body: z.strictObject({ text: CommentText }),
    reply: Thread,
    status: 201,
  }),
  changeComment: route({
    method: 'PATCH',
    path: `${threads}/{thread}/comments/{comment}`,
    summary:
      'Rewords a comment of mine, which is marked as edited; not once a revision has been proposed since.',
    access: 'member',
    params: oneComment,
    body: z.strictObject({ text: CommentText }),
    reply: Thread,
  }),
  deleteComment: route({
    method: 'DELETE',
    path: `${threads}/{thread}/comments/{comment}`,
    summary: 'Deletes a comment of mine that nobody replied to; with its only comment a thread goes.',
    access: 'member',
    params: oneComment,
  }),
  resolveThread: route({
    method: 'POST',
    path: `${threads}/{thread}/resolve`,
    summary: 'Says that a thread is settled.',
    access: 'member',
    params: oneThread,
    reply: Thread,
  }),
  reopenThread: route({
    method: 'POST',
    path: `${threads}/{thread}/reopen`,
    summary: 'Opens a resolved thread again.',
    access: 'member',
    params: oneThread,
    reply: Thread,
  }),
  assignThread: route({
    method: 'PUT',
    path: `${threads}/{thread}/assignee`,
    summary: 'Assigns an open thread to somebody who is invited, or to nobody any more.',
    access: 'member',
    params: oneThread,
    body: z.strictObject({ personId: z.uuid().nullable() }),
    reply: Thread,
  }),
}
