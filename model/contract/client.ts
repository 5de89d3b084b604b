import type { z } from 'zod'
import { Problem } from '../errors.ts'
import { type Contract, contract, type RouteName } from './contract.ts'
import type { Route } from './route.ts'

type Input<Key extends 'params' | 'query' | 'body', R> =
  R extends Record<Key, infer Schema>
    ? Schema extends z.ZodType
      ? Record<Key, z.input<Schema>>
      : unknown
    : unknown

/** What a call of this route takes. */
export type CallOf<Name extends RouteName> = Input<'params', Contract[Name]> &
  Input<'query', Contract[Name]> &
  Input<'body', Contract[Name]>

/** What a call of this route gives back. */
export type ReplyOf<Name extends RouteName> = Contract[Name] extends { file: readonly string[] }
  ? Blob
  : Contract[Name] extends { reply: infer Reply extends z.ZodType }
    ? z.output<Reply>
    : undefined

/** The server's answer was a problem: it says what, where and how to go on. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The server could not be reached, or answered something that is not of this interface. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

type Call = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  signal?: AbortSignal
}

/** The address of a call, its parameters filled in and escaped. */
export const addressOf = (path: string, { params = {}, query = {} }: Call): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value))
  return search.size === 0 ? filled : `${filled}?${search}`
}

type Options = {
  /** Where the server is, without a slash at the end; empty for the page's own. */
  baseUrl: string
  fetch: typeof fetch
  headers?: () => Record<string, string>
}

/** A function per route, typed by the contract; throws `ProblemError` or `UnreachableError`. */
export const createClient = ({ baseUrl, fetch, headers = () => ({}) }: Options): Client => {
  const call =
    (name: RouteName) =>
    async (given: Call = {}) => {
      const { method, path, file }: Route = contract[name]
      const body = given.body === undefined ? {} : { body: JSON.stringify(given.body) }
      const type: Record<string, string> =
        given.body === undefined ? {} : { 'content-type': 'application/json' }
      const response = await fetch(baseUrl + addressOf(path, given), {
        method,
        headers: { accept: 'application/json', ...type, ...headers() },
        ...body,
        ...(given.signal ? { signal: given.signal } : {}),
      }).catch((cause: unknown) => {
        throw given.signal?.aborted ? cause : new UnreachableError('The server cannot be reached.', { cause })
      })
      return file && response.ok ? response.blob() : answerOf(response)
    }
  // The keys are those of the contract, so each function has the type its route gives it.
  const names = Object.keys(contract) as RouteName[]
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Client
}

/** What a response says: its body, or the problem thrown. */
export const answerOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  if (response.ok) return text === '' ? undefined : JSON.parse(text)
  const problem = Problem.safeParse(parseOrNull(text))
  throw problem.success
    ? new ProblemError(problem.data)
    : new UnreachableError(`The server answered with status ${response.status}.`)
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type Client = {
  [Name in RouteName]: (call: CallOf<Name> & { signal?: AbortSignal }) => Promise<ReplyOf<Name>>
}
