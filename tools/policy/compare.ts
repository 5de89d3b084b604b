import fc from 'fast-check'
import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import type { App } from '#server/app.ts'
import type { Db } from '#server/kernel/context.ts'
import { type Answer, answerTo } from './allowed.ts'
import { buildWorlds } from './build-world.ts'
import { type Answered, send } from './call.ts'
import { startMarking } from './markers.ts'
import { randomOf } from './random.ts'
import { type Asked, makeRequest } from './requests.ts'
import { leaksIn, type Traces, tracesOfAll } from './traces.ts'
import { readTables, tableNames } from './world.ts'

/** Something that the real interface answered otherwise than the policy says. */
export type Finding = {
  kind: 'leak' | 'wrong refusal'
  route: RouteName
  status: number
  why: string
  request: string
}
export type Compared = {
  requests: number
  routes: number
  findings: Finding[]
  /** Routes that were never answered beyond their input, and how often each status came. */
  unreached: RouteName[]
}

// Routes that end what the comparison stands on: sessions, accounts, or minutes of work.
const left: ReadonlySet<RouteName> = new Set(['signOut', 'endSession', 'importExample'])

/** What is to be answered to whoever asks, their membership included. */
const expected = (asked: Asked, tables: Parameters<typeof answerTo>[0]['tables']): Answer => {
  const { sent, reader, person, target } = asked
  const { access } = contract[sent.route] as Route
  if (access === 'anyone') return 'yes'
  if (reader.account === null) return 'no'
  if (access === 'account') return 'yes'
  if (access === 'installer') return 'no'
  if (!person) return 'unknown'
  return answerTo({ tables, person, target, route: sent.route, body: sent.body })
}

const isSuccess = (status: number): boolean => status < 300

/** Why an answer is not what the policy says; null where it is. */
const faultOf = (
  answer: Answer,
  { status, text }: Answered,
  asked: Asked,
): Pick<Finding, 'kind' | 'why'> | null => {
  if (answer === 'yes') {
    const { access } = contract[asked.sent.route] as Route
    // Links end, and things of a body may be unknown: only a plain refusal is wrong.
    if (access !== 'anyone' && (status === 401 || status === 403)) return { kind: 'wrong refusal', why: text }
    const isReading = (contract[asked.sent.route] as Route).method === 'GET'
    if (access !== 'anyone' && status === 404 && isReading && !isAbsence(text))
      return { kind: 'wrong refusal', why: text }
    return null
  }
  if (isSuccess(status)) return { kind: 'leak', why: `answered though the policy says ${answer}` }
  // Input is read before anything is looked up, so that it tells nothing.
  if (answer === 'unknown' && ![404, 422].includes(status))
    return { kind: 'leak', why: `told of what may not be known: ${text}` }
  return null
}

/** A thing without what was asked of it: a service without a draft, a text that it does not have. */
const isAbsence = (text: string): boolean => /no such (draft|text|revision|waiver)/.test(text)

type World = { app: App; db: Db; names: readonly string[] }

/** Compares the real interface with the policy on random worlds, by so many random requests. */
export const compare = async (
  { app, db }: { app: App; db: Db },
  { requests, seed, tell = () => {} }: { requests: number; seed: number; tell?: (finding: Finding) => void },
): Promise<Compared> => {
  const marking = startMarking()
  const peopled = await buildWorlds({ app, db, random: randomOf(seed), marking })
  const world: World = { app, db, names: await tableNames(db) }
  let tables = await readTables(db, world.names)
  let traces: Traces = tracesOfAll(tables)
  const routes = (Object.keys(contract) as RouteName[]).filter((name) => !left.has(name))
  const reached = new Set<RouteName>()
  const findings: Finding[] = []
  const chosen = fc.sample(fc.record({ route: fc.nat(), seed: fc.nat() }), { numRuns: requests, seed })
  for (const [at, choice] of chosen.entries()) {
    // Every route has its turn before chance decides.
    const route = routes[(at < routes.length ? at : choice.route) % routes.length] as RouteName
    const random = randomOf(choice.seed)
    const asked = makeRequest({ tables, peopled, random, marking }, route)
    const answer = expected(asked, tables)
    const answered = await send(app, asked.sent)
    if (answered.status !== 422) reached.add(route)
    const hasWritten = (contract[route] as Route).method !== 'GET' && isSuccess(answered.status)
    const before = traces
    if (hasWritten) {
      tables = await readTables(db, world.names)
      traces = tracesOfAll(tables)
    }
    const fault = faultOf(answer, answered, asked)
    const sent = JSON.stringify([asked.sent.params, asked.sent.query, asked.sent.body])
    const { reader } = asked
    // What a request itself gives somebody to see is theirs from then on; what it takes away they saw before.
    const told = leaksIn(answered.text, { sent, reader, traces }).filter(
      (trace) => !before.has(trace) || leaksIn(trace, { sent, reader, traces: before }).length > 0,
    )
    const found = [fault, ...told.map((trace) => ({ kind: 'leak' as const, why: `tells ${trace}` }))].filter(
      (one) => one !== null,
    )
    for (const one of found) {
      const finding = {
        ...one,
        route,
        status: answered.status,
        request: `${JSON.stringify({ ...asked.sent, token: undefined })} by ${asked.person?.id ?? 'a stranger'}`,
      }
      findings.push(finding)
      tell(finding)
    }
  }
  return { requests, routes: routes.length, findings, unreached: routes.filter((name) => !reached.has(name)) }
}
