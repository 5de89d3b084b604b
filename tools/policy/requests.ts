import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import { bodies } from './bodies.ts'
import type { Peopled } from './place.ts'
import type { Sent } from './call.ts'
import type { Marking } from './markers.ts'
import type { Person, Reader } from './people.ts'
import type { Random } from './random.ts'
import { fittingSample } from './sample.ts'
import { paramsFor } from './params.ts'
import { type Target, targetOf } from './targets.ts'
import { rowsOf, type TableName, type Tables } from './world.ts'

/** A request, who makes it, and what its path leads to. */
export type Asked = { sent: Sent; reader: Reader; person: Person | undefined; target: Target }

export type Around = { tables: Tables; peopled: Peopled; random: Random; marking: Marking }

/** Where fields of a body that hold ids point to, by how their name begins. */
const tableOfField: readonly [RegExp, TableName][] = [
  [/^need/, 'need'],
  [/^service/, 'service'],
  [/^(person|assignee|decider)/, 'person'],
  [/^peopleGroup/, 'people_group'],
  [/^group/, 'workshop_group'],
  [/^answers/, 'workshop_answer'],
  [/^ids/, 'notice'],
  [/./, 'organisation'],
]

const idForField =
  ({ tables, random }: Around, workspace: string) =>
  (name: string): string => {
    const table = tableOfField.find(([pattern]) => pattern.test(name))?.[1] ?? 'organisation'
    const row = random.pick(rowsOf(tables, table, workspace))
    return typeof row?.['id'] === 'string' && random.in100(95) ? row['id'] : random.id()
  }

/** Whoever is near what is asked for, more often than chance would have it. */
const pickPerson = ({ tables, random }: Around, workspace: string, target: Target): Person | undefined => {
  const { service, need, comment, suggestion, workshop, relationship } = target.rows
  const people = tables.person.filter(
    (row) => row.workspace_id === workspace && row.active && row.account_id !== null,
  )
  const sides = new Set<unknown>([relationship?.provider_id, relationship?.consumer_id])
  const near = new Set([
    service?.owner_id,
    ...(relationship ? people : [])
      .filter(({ organisation_id }) => sides.has(organisation_id))
      .map(({ id }) => id),
    need?.person_id,
    comment?.person_id,
    suggestion?.person_id,
    workshop?.facilitator_id,
    ...tables.role_holder.filter((row) => row.service_id === service?.id).map((row) => row.person_id),
    ...tables.question_request
      .filter((row) => row.set_id === target.rows.question_set?.id)
      .map((row) => row.person_id),
  ])
  const close = people.filter(({ id }) => near.has(id))
  return random.in100(55) && close.length > 0 ? random.pick(close) : random.pick(people)
}

/** What a link or a seat in this request opens. */
const openedBy = (
  { peopled, tables }: Around,
  token: string | undefined,
  params: Record<string, string>,
): string | null => {
  const { code, token: link } = params
  if (code !== undefined)
    return tables.workshop.find((row) => row.code === code && row.ended_at === null)?.id ?? null
  return peopled.keyring.find((one) => one.token === link || one.token === token)?.opens ?? null
}

const seatOf = ({ peopled, random }: Around): string | undefined =>
  random.in100(80)
    ? random.pick(peopled.keyring.filter(({ kind }) => kind === 'seat'))?.token
    : 'x'.repeat(43)

const bodyFor = (
  around: Around,
  made: { route: RouteName; workspace: string; target: Target; person: Person | undefined },
): unknown => {
  const { body } = contract[made.route] as Route
  if (!body) return undefined
  const { random, marking, tables } = around
  const means = { random, text: marking.text, idFor: idForField(around, made.workspace) }
  const make = bodies[made.route]
  return make
    ? make({ ...means, tables, target: made.target, person: made.person })
    : fittingSample(body, means)
}

// What a schema alone does not tell: ends of a line of the map are organisations.
const queries: Partial<Record<RouteName, (random: Random, idFor: (name: string) => string) => object>> = {
  network: (random, idFor) => (random.in100(50) ? { open: idFor('organisationId') } : {}),
  networkEdge: (_random, idFor) => ({ from: idFor('organisationId'), to: idFor('organisationId') }),
}

const queryFor = (around: Around, route: RouteName, workspace: string): Record<string, unknown> => {
  const { query } = contract[route] as Route
  if (!query || (around.random.in100(50) && query.safeParse({}).success)) return {}
  const { random, marking, tables } = around
  const idFor = idForField(around, workspace)
  const given = queries[route]
  if (given) return { ...given(around.random, idFor) }
  // What is searched for is at times a text that stands somewhere.
  const somewhere = random.pick(tables.draft)?.value.name ?? ''
  const text = (): string => (random.in100(70) ? somewhere.replace(/^Service /, '') : marking.text())
  const made = fittingSample(query, { random, text, idFor })
  if (!query.safeParse(made).success) return {}
  // A place in a list that is made up is refused before anybody asks who may read it.
  const { after, ...rest } = made as Record<string, unknown>
  return after !== undefined && random.in100(10) ? { ...rest, after } : rest
}

/** What a query names as it was read last: the version of something that a relationship keeps. */
const asRead = (query: Record<string, unknown>, { rows }: Target): Record<string, unknown> => {
  const part = rows.relationship_duty ?? rows.relationship_item ?? rows.relationship_note
  return part !== undefined && 'version' in query ? { ...query, version: part.version } : query
}

/** Makes up a request for a route. */
export const makeRequest = (around: Around, route: RouteName): Asked => {
  const { tables, random, peopled } = around
  const { path, access } = contract[route] as Route
  const workspace = random.pick(tables.workspace)?.id ?? ''
  const params = paramsFor(around, { path, workspace })
  const target = targetOf(tables, params, path)
  const isSeat = path.startsWith('/api/joined-workshop')
  const asker = random.in100(92)
    ? pickPerson(around, workspace, target)
    : random.pick(tables.person.filter(({ account_id }) => account_id !== null))
  const isAnonymous = access === 'anyone' ? random.in100(80) : random.in100(3)
  const account = isAnonymous ? undefined : peopled.accounts.find(({ id }) => id === asker?.account_id)
  const token = isSeat ? seatOf(around) : account?.token
  const people = tables.person.filter(
    (row) => row.account_id === account?.id && row.active && account !== undefined,
  )
  const person = people.find((row) => row.workspace_id === target.workspace?.id)
  const body = bodyFor(around, { route, workspace, target, person })
  const sent: Sent = {
    route,
    token,
    params,
    query: asRead(queryFor(around, route, workspace), target),
    ...(body === undefined ? {} : { body }),
  }
  const opens = openedBy(around, token, params)
  return { sent, reader: { account: account?.id ?? null, people, opens }, person, target }
}
