import { type Context as HonoContext, Hono } from 'hono'
import type { z } from 'zod'
import { type Contract, contract, type RouteName } from '#model/contract/contract.ts'
import { type Access, defaultBodyLimit, type Route } from '#model/contract/route.ts'
import { assertPolicies } from '#model/policy/assert-policies.ts'
import type { AccountContext, Context, MemberContext } from './context.ts'
import { AppError, notFound } from './errors.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { invalidInput } from './problem.ts'

type ContextOf<A extends Access> = A extends 'member' | 'administrator'
  ? MemberContext
  : A extends 'account' | 'installer'
    ? AccountContext
    : Context

type InputOf<Name extends RouteName> = {
  [
    Key in 'params' | 'query' | 'body' as Contract[Name] extends Record<Key, z.ZodType> ? Key : never
  ]: Contract[Name] extends Record<Key, infer Schema extends z.ZodType> ? z.output<Schema> : never
}

/** A reply that is a file to be saved: its name, for people, and its content type. */
export type FileReply = { name: string; type: string; bytes: Uint8Array }

type ReplyOf<Name extends RouteName> = Contract[Name] extends { file: readonly string[] }
  ? FileReply
  : Contract[Name] extends { reply: infer Reply extends z.ZodType }
    ? z.input<Reply>
    : void

/** The raw request, and headers that the reply is to carry, for the few routes that need them. */
export type Exchange = { request: Request; setHeader: (name: string, value: string) => void }

/** Answers one route of the contract: its input arrives parsed, its caller known. */
export type Handler<Name extends RouteName> = (
  ctx: ContextOf<Contract[Name]['access']>,
  input: InputOf<Name>,
  exchange: Exchange,
) => Promise<ReplyOf<Name>>

/** Handlers by route name; the app must have one for each. */
export type Handlers<Names extends RouteName = RouteName> = { [Name in Names]: Handler<Name> }

/** Finds out who calls: throws `unauthenticated`, `forbidden` or `not_found` where the route's access is not met. */
export type Admit = (
  ctx: Context,
  request: Request,
  route: Route,
  workspace: string | undefined,
) => Promise<Context>

type LooseHandler = (ctx: Context, input: unknown, exchange: Exchange) => Promise<unknown>

/** Reads a body that is to be JSON, never more than `limit` bytes of it. */
const jsonBytesOf = (request: Request, limit: number): Promise<Uint8Array> => {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('invalid', 'The body must be JSON, with the content type application/json.')
  }
  return bytesOf(request, limit)
}

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid', 'The body is not valid JSON in UTF-8.')
  }
}

/** Reads a body, and gives up as soon as it is longer than `limit` bytes. */
export const bytesOf = async (request: Request, limit: number): Promise<Uint8Array> => {
  const tooLarge = new AppError(
    'too_large',
    `The body is larger than the ${limit} bytes that may be sent here.`,
  )
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const parse = (schema: z.ZodType, value: unknown, within: string): unknown => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  // An address that cannot exist is answered like one that does not.
  throw within === 'params' ? notFound('page') : invalidInput(result.error)
}

/** The most bytes that this caller may send. */
const limitOf = ({ bodyLimit = defaultBodyLimit, memberBodyLimit }: Route, caller: Context): number => {
  const isAdministrator = 'actor' in caller && (caller as MemberContext).actor.administrator
  return isAdministrator ? bodyLimit : (memberBodyLimit ?? bodyLimit)
}

type Sent = { c: HonoContext; bytes: Uint8Array | null }

const inputOf = (route: Route, { c, bytes }: Sent): Record<string, unknown> => ({
  ...(route.params ? { params: parse(route.params, c.req.param(), 'params') } : {}),
  ...(route.query ? { query: parse(route.query, c.req.query(), 'query') } : {}),
  ...(route.body && bytes ? { body: parse(route.body, jsonOf(bytes), 'body') } : {}),
})

const checked = (route: Route, reply: unknown): unknown => (route.reply ? route.reply.parse(reply) : reply)

/** The headers of a file: it is saved, never shown, under its name in whatever alphabet. */
const fileHeaders = ({ name, type }: FileReply): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
})

const statusOf = ({ status, reply }: Route): 200 | 201 | 202 | 204 => status ?? (reply ? 200 : 204)

/**
 * Binds every route of the contract to its handler; `makeContext` gives a request its clock, log and id. Throws where a
 * route has no policy: nothing is served of which nobody said who may.
 */
export const bind = (
  handlers: Handlers,
  { admit, makeContext }: { admit: Admit; makeContext: (c: HonoContext) => Context },
): Hono => {
  assertPolicies(contract)
  const app = new Hono()
  for (const [name, route] of Object.entries(contract) as [RouteName, Route][]) {
    // One handler per route name, so its context and input are those of this route.
    const handler = handlers[name] as unknown as LooseHandler
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      const ctx = makeContext(c)
      const caller = await admit(ctx, c.req.raw, route, c.req.param('workspace'))
      const exchange = {
        request: c.req.raw,
        setHeader: (key: string, value: string) => c.header(key, value, { append: true }),
      }
      const bytes = route.body ? await jsonBytesOf(c.req.raw, limitOf(route, caller)) : null
      const run = async () => handler(caller, inputOf(route, { c, bytes }), exchange)
      const reply = await (route.inTurn ? oneAtATime(run, `workspace ${c.req.param('workspace')}`) : run())
      if (route.file) {
        const file = reply as FileReply
        return c.body(new Uint8Array(file.bytes), 200, fileHeaders(file))
      }
      const status = statusOf(route)
      if (!route.reply) return c.body(null, status)
      return c.json((ctx.settings.checkReplies ? checked(route, reply) : reply) as object, status as 200)
    })
  }
  return app
}
