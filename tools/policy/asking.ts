import type { RouteName } from '#model/contract/contract.ts'
import type { Person } from './people.ts'
import type { Target } from './targets.ts'
import type { Tables } from './world.ts'

/** Somebody who asks for something, as a member of the workspace in question. */
export type Asking = {
  tables: Tables
  person: Person
  target: Target
  route: RouteName
  body: unknown
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  /** What a code or link in the request opens. */
  opens: string | null
}

export type Fits = (asking: Asking) => boolean
export type Body = Record<string, unknown>

export const bodyOf = ({ body }: Asking): Body =>
  typeof body === 'object' && body !== null ? (body as Body) : {}
