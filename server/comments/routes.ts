import type { commentRoutes } from '#model/contract/comments.ts'
import type { RouteName } from '#model/contract/contract.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { assignThread } from './assign-thread.ts'
import { changeComment, deleteComment } from './change-comment.ts'
import { findThreads } from './find-threads.ts'
import { replyToThread } from './reply-to-thread.ts'
import { reopenThread, resolveThread } from './resolve-thread.ts'
import { startThread } from './start-thread.ts'

export const routes: Handlers<RouteName & keyof typeof commentRoutes> = {
  threads: (ctx, { params, query }) => findThreads(ctx, { ...params, ...query }),
  startThread: (ctx, { params, body }) => startThread(ctx, { ...params, ...body }),
  replyToThread: (ctx, { params, body }) => replyToThread(ctx, { ...params, ...body }),
  changeComment: (ctx, { params, body }) => changeComment(ctx, { ...params, ...body }),
  deleteComment: (ctx, { params }) => deleteComment(ctx, params),
  resolveThread: (ctx, { params }) => resolveThread(ctx, params),
  reopenThread: (ctx, { params }) => reopenThread(ctx, params),
  assignThread: (ctx, { params, body }) => assignThread(ctx, { ...params, ...body }),
}
