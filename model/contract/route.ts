import type { z } from 'zod'

/** Who may call a route at all; each verb decides the rest. A route must state one: there is no default. */
export type Access =
  /** Somebody without an account, too. */
  | 'anyone'
  /** Whoever is signed in. */
  | 'account'
  /** Whoever set this installation up. */
  | 'installer'
  /** People of the workspace in the path. */
  | 'member'
  /** Administrators of the workspace in the path. */
  | 'administrator'

type Shape = z.ZodType

/** One address of the HTTP interface: what goes in, what comes out, and who may call it. */
export type Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Reply extends Shape = Shape,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the server's address, parameters written `{name}`. */
  path: `/api/${string}`
  summary: string
  access: Access
  params?: Params
  query?: Query
  body?: Body
  reply?: Reply
  /** 200 where there is a reply, 204 where there is none, unless stated. */
  status?: 200 | 201 | 202 | 204
  /** The most bytes that the body may have; 1 MiB unless stated. */
  bodyLimit?: number
  /** Answered by the accounts library, which checks the body itself. */
  answeredBy?: 'accounts'
}

/** Keeps the exact type of a route, for the client and the server that bind it. */
export const route = <Params extends Shape, Query extends Shape, Body extends Shape, Reply extends Shape>(
  definition: Route<Params, Query, Body, Reply>,
): Route<Params, Query, Body, Reply> => definition

export const defaultBodyLimit = 1024 * 1024
