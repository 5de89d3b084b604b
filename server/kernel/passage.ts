import { type Context as HonoContext, type Hono } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import { storyOf } from './error-story.ts'
import { asAppError, problemOf } from './problem.ts'
import { traceOf } from './request-trace.ts'
import { refuseCrossSite, securityHeaders } from './security.ts'

type Means = { log: Logger; publicUrl: string }

// Checks by machines come every few seconds, and files of the page by the dozen.
const levelOf = (path: string): 'info' | 'debug' => (path.startsWith('/api/') ? 'info' : 'debug')

const writeLine = (c: HonoContext, log: Logger): void => {
  const { id, started, accountId } = traceOf(c.req.raw)
  const ms = Math.round((performance.now() - started) * 10) / 10
  // The route's pattern, never its address: a link's secret may stand in it.
  const line = { requestId: id, method: c.req.method, route: routePath(c), status: c.res.status, ms }
  log[levelOf(c.req.path)](accountId === undefined ? line : { ...line, accountId }, 'request')
}

/** What every request passes: it gets an id, its reply the headers that protect, and the log one line. */
export const addPassage = (app: Hono, { log, publicUrl }: Means): void => {
  const headers = Object.entries(securityHeaders(publicUrl))
  app.use(async (c, next) => {
    c.header('x-request-id', traceOf(c.req.raw).id)
    for (const [name, value] of headers) c.header(name, value)
    await next()
    writeLine(c, log)
  })
  app.use('/api/*', async (c, next) => {
    refuseCrossSite(c.req.raw, publicUrl)
    c.header('cache-control', 'no-store')
    await next()
  })
  app.onError((error, c) => problemReply(c, error, log))
}

/** Answers with the problem that an error is; of one that nobody foresaw, the log gets the story. */
export const problemReply = (c: HonoContext, error: unknown, log: Logger): Response => {
  const { id } = traceOf(c.req.raw)
  const known = asAppError(error)
  if (known.code === 'internal') log.error({ requestId: id, error: storyOf(error) }, 'unexpected error')
  const problem = problemOf(known, id)
  return c.json(problem, problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    ...(known.retryAfter === undefined ? {} : { 'retry-after': String(known.retryAfter) }),
  })
}
