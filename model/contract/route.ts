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

/** One address of the HTTP interface: what goes in, what comes out, and who may call it. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the server's address, parameters written `{name}`. */
  path: `/api/${string}`
  summary: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  reply?: z.ZodType
  /** Content types of a reply that is a file to be saved, where it is no JSON. */
  file?: readonly string[]
  /** 200 where there is a reply, 204 where there is none, unless stated. */
  status?: 200 | 201 | 202 | 204
  /** The most bytes that the body may have; 1 MiB unless stated. */
  bodyLimit?: number
  /** The most bytes from whoever is no administrator of the workspace, where that is less. */
  memberBodyLimit?: number
  /** Whether calls of one workspace are answered one after the other: each may take seconds and much memory. */
  inTurn?: true
}

/** Keeps the exact type of a route, for the client and the server that bind it. */
export const route = <const Exact extends Route>(definition: Exact): Exact => definition

export const defaultBodyLimit = 1024 * 1024
