import { nat, record, sample } from 'fast-check'
import { contract, type RouteName } from '#model/contract/contract.ts'
import type { Route } from '#model/contract/route.ts'
import type { App } from '#server/app.ts'
import { listenFor } from '#server/co-creation/test-guest.ts'
import type { Db } from '#server/kernel/context.ts'
import { answerTo } from './allowed.ts'
import { buildWorlds } from './build-world.ts'
import { send } from './call.ts'
import { type Fault, faultOf } from './faults.ts'
import { listFault } from './lists.ts'
import { liveFault } from './live-rooms.ts'
import { type Marking, startMarking } from './markers.ts'
import type { Peopled } from './place.ts'
import { randomOf } from './random.ts'
import { type Asked, makeRequest } from './requests.ts'
import { leaksIn, type Traces, tracesOfAll } from './traces.ts'
import { readTables, type Tables, tableNames } from './world.ts'

/** Something that the real interface answered otherwise than the policy says. */
export type Finding = Fault & { route: RouteName | 'live'; status: number; request: string }

export type Compared = {
  requests: number
  routes: number
  findings: Finding[]
  /** Routes that were never answered beyond their input. */
  unreached: RouteName[]
}

// They end what the comparison stands on: sessions, or minutes of work.
const left: ReadonlySet<RouteName> = new Set(['signOut', 'endSession', 'importExample'])

/** A room of a draft is asked for as often as this. */
const everyLive = 25

type Known = { tables: Tables; traces: Traces }
type World = {
  app: App
  db: Db
  address: string
  names: readonly string[]
  peopled: Peopled
  marking: Marking
}

const lookAt = async ({ db, names }: Pick<World, 'db' | 'names'>): Promise<Known> => {
  const tables = await readTables(db, names)
  return { tables, traces: tracesOfAll(tables) }
}

/** What a reply tells that was known neither before nor after what was asked. */
const toldBy = (text: string, { sent, reader }: Asked, before: Known, after: Known): Fault[] => {
  const own = JSON.stringify([sent.params, sent.query, sent.body])
  const leaks = (known: Known, reply: string) => leaksIn(reply, { sent: own, reader, traces: known.traces })
  return leaks(after, text)
    .filter((trace) => !before.traces.has(trace) || leaks(before, trace).length > 0)
    .map((trace) => ({ kind: 'leak', why: `tells ${trace}` }))
}

const askOnce = async (
  { app, ...world }: World,
  before: Known,
  asked: Asked,
): Promise<{ status: number; faults: Fault[]; after: Known }> => {
  const answered = await send(app, asked.sent)
  const hasWritten = (contract[asked.sent.route] as Route).method !== 'GET' && answered.status < 300
  const after = hasWritten ? await lookAt(world) : before
  const list = listFault(asked, answered, after.tables)
  const faults = [
    faultOf(asked, answered, answerTo(asked, before.tables)),
    list === null ? null : { kind: 'leak' as const, why: list },
    ...toldBy(answered.text, asked, before, after),
  ].filter((fault) => fault !== null)
  return { status: answered.status, faults, after }
}

const inWords = ({ sent, person }: Asked): string =>
  `${JSON.stringify({ ...sent, token: undefined })} by ${person?.id ?? 'a stranger'}`

const isReading = (name: RouteName): boolean => (contract[name] as Route).method === 'GET'

/** Every route has its turn twice before chance decides, by which half of all requests then read. */
const routeOf = (routes: readonly RouteName[], { at, chance }: { at: number; chance: number }): RouteName => {
  const among = at >= 2 * routes.length && chance % 2 === 0 ? routes.filter(isReading) : routes
  return among[(at < 2 * routes.length ? at : Math.floor(chance / 2)) % among.length] as RouteName
}

type Wish = { requests: number; seed: number; tell?: (finding: Finding) => void }

/** Compares the real interface with the policy in random worlds, by so many random requests. */
export const compare = async (
  { app, db }: Pick<World, 'app' | 'db'>,
  { requests, seed, tell = () => {} }: Wish,
): Promise<Compared> => {
  const marking = startMarking()
  const peopled = await buildWorlds({ app, db, random: randomOf(seed), marking })
  const web = await listenFor({ app })
  const world: World = { app, db, address: web.address, names: await tableNames(db), peopled, marking }
  const routes = (Object.keys(contract) as RouteName[]).filter((name) => !left.has(name))
  const reached = new Set<RouteName>()
  const findings: Finding[] = []
  const keep = (found: Finding): void => {
    findings.push(found)
    tell(found)
  }
  let known = await lookAt(world)
  const chosen = sample(record({ route: nat(), seed: nat() }), { numRuns: requests, seed })
  try {
    for (const [at, choice] of chosen.entries()) {
      const around = { tables: known.tables, peopled, random: randomOf(choice.seed), marking }
      if (at % everyLive === 0) {
        const asked = makeRequest(around, 'draftPoints')
        const fault = await liveFault(asked, { tables: known.tables, address: web.address })
        if (fault) keep({ ...fault, route: 'live', status: 0, request: inWords(asked) })
        if (fault === null) known = await lookAt(world)
        continue
      }
      const route = routeOf(routes, { at, chance: choice.route })
      const asked = makeRequest(around, route)
      const { status, faults, after } = await askOnce(world, known, asked)
      known = after
      if (status !== 422) reached.add(route)
      for (const fault of faults) keep({ ...fault, route, status, request: inWords(asked) })
    }
  } finally {
    await web.close()
  }
  return { requests, routes: routes.length, findings, unreached: routes.filter((name) => !reached.has(name)) }
}
