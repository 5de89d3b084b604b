import type { Context as HonoContext, Hono } from 'hono'
import type { Context } from '#server/kernel/context.ts'
import { stopAtOnce } from './stop-mails.ts'

/**
 * Answers the button of mail programs at the address that a browser opens as a page (RFC 8058): they send a form
 * without cookies, from anywhere, and nothing of it is read, for the address says all. Reading the page changes nothing.
 */
export const addOneClickStop = (app: Hono, makeContext: (c: HonoContext) => Context): void => {
  app.post('/stop-mails/:token', async (c) => {
    await stopAtOnce(makeContext(c), c.req.param('token'))
    return c.body(null, 204)
  })
}
