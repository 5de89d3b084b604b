import { newId } from '#server/kernel/new-id.ts'
import { captureStatements, type Statement } from './capture.ts'
import type { FloorRequest } from './floor-server.ts'
import { rareWord } from './full-definition.ts'
import type { Call } from './load.ts'
import { readHalf, signedHalf, type Stage } from './stage.ts'

/** The statements that one request of the floor sends, with ids of its own. */
export const ownStatements = ({ statements, swaps = [] }: FloorRequest): Statement[] =>
  statements.map(({ text, values }) => ({
    text,
    values: values.map((value) =>
      typeof value === 'string'
        ? swaps.reduce((all, [old, fresh]) => all.replaceAll(old, fresh), value)
        : value,
    ),
  }))

/** One kind of request: the calls of each round, and what they cost in statements. */
export type Scenario = {
  name: string
  expected: number
  /** Reads are repeated in every round, writes are sent once each. */
  repeats: boolean
  calls: Call[]
  floor: FloorRequest[]
  /** The statements of one call, session included, transaction control apart. */
  statements: Statement[]
}

const asRequest = ({ method, path, headers, body }: Call): Request =>
  new Request(`http://127.0.0.1${path}`, { method, headers, ...(body === undefined ? {} : { body }) })

const captureCall = async (stage: Stage, call: Call) => {
  const captured = await captureStatements(async () => {
    const response = await stage.app.fetch(asRequest(call), {} as never)
    return { status: response.status, body: await response.text() }
  })
  if (captured.result.status >= 300) throw new Error(`${call.path}: ${captured.result.body}`)
  return captured
}

const headersOf = (stage: Stage): Record<string, string> => ({
  authorization: `Bearer ${stage.token}`,
  'content-type': 'application/json',
})

const reading = async (stage: Stage, name: string, paths: readonly string[]): Promise<Scenario> => {
  const headers = headersOf(stage)
  const calls = paths.map((path) => ({ method: 'GET', path, headers }))
  const floor: FloorRequest[] = []
  let statements: Statement[] = []
  for (const call of calls) {
    const captured = await captureCall(stage, call)
    statements = captured.statements
    floor.push({ statements, ...captured.result })
  }
  return { name, expected: 200, repeats: true, calls, floor, statements }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Ids that one call made up: the floor makes up others, or its writes would meet those that are there. */
const madeUp = (statements: readonly Statement[], known: readonly string[]): string[] => {
  const all = statements.flatMap(({ values }) => values.flatMap((value) => String(value).match(uuid) ?? []))
  return [...new Set(all)].filter((id) => !known.includes(id))
}

const stating = async (stage: Stage, count: number): Promise<Scenario> => {
  const call: Call = {
    method: 'POST',
    path: `/api/workspaces/${stage.slug}/needs`,
    headers: headersOf(stage),
    body: JSON.stringify({
      what: 'Answer letters on the day they arrive',
      hinders: 'Printers',
      worth: 'Two hours a day',
    }),
  }
  const { statements, result } = await captureCall(stage, call)
  const fresh = madeUp(statements, [stage.workspaceId, stage.personId])
  const floor = Array.from({ length: count }, () => ({
    statements,
    ...result,
    swaps: fresh.map((id): [string, string] => [id, newId()]),
  }))
  return {
    name: 'state-need',
    expected: 201,
    repeats: false,
    calls: Array.from({ length: count }, () => call),
    floor,
    statements,
  }
}

const signing = async (stage: Stage, hash: string, count: number): Promise<Scenario> => {
  const body = JSON.stringify({
    role: 'user',
    organisationId: stage.consumerId,
    parts: [{ part: 'use', hash }],
    language: 'en',
  })
  const callOf = (service: string): Call => ({
    method: 'POST',
    path: `/api/workspaces/${stage.slug}/services/${service}/revisions/1/sign-offs`,
    headers: headersOf(stage),
    body,
  })
  const [sample = '', ...others] = signedHalf(stage).slice(0, 2 * count + 1)
  const { statements, result } = await captureCall(stage, callOf(sample))
  const known = [stage.workspaceId, stage.personId, stage.consumerId, stage.providerId, sample]
  const fresh = madeUp(statements, known)
  const { status, body: answer } = result
  const floor = others.slice(count).map((service) => ({
    statements,
    status,
    body: answer,
    swaps: [[sample, service], ...fresh.map((id) => [id, newId()])] as [string, string][],
  }))
  return {
    name: 'sign',
    expected: 201,
    repeats: false,
    calls: others.slice(0, count).map(callOf),
    floor,
    statements,
  }
}

const distinct = 50

/** The kinds of request that are wanted, at one size; needs and signatures are how many of these writes are sent in all. */
export const scenariosOf = async (
  stage: Stage,
  wanted: (name: string) => boolean,
  { hash, needs, signatures }: { hash: string; needs: number; signatures: number },
): Promise<Scenario[]> => {
  const base = `/api/workspaces/${stage.slug}`
  const read = readHalf(stage)
  const step = Math.floor(read.length / distinct)
  const pages = Array.from({ length: distinct }, (_, index) => `${base}/services/${read[index * step]}`)
  const searches = Array.from(
    { length: Math.min(20, stage.size / 50) },
    (_, index) => `${base}/catalogue?text=${rareWord(index, stage.size)}`,
  )
  const makers: Record<string, () => Promise<Scenario>> = {
    'read-service': () => reading(stage, 'read-service', pages),
    surroundings: () =>
      reading(
        stage,
        'surroundings',
        pages.map((path) => `${path}/surroundings`),
      ),
    'catalogue-page': () => reading(stage, 'catalogue-page', [`${base}/catalogue`]),
    search: () => reading(stage, 'search', searches),
    home: () => reading(stage, 'home', [`${base}/home`]),
    portfolio: () => reading(stage, 'portfolio', [`${base}/checks/portfolio`]),
    'state-need': () => stating(stage, needs),
    sign: () => signing(stage, hash, signatures),
  }
  const scenarios: Scenario[] = []
  for (const [name, make] of Object.entries(makers)) if (wanted(name)) scenarios.push(await make())
  return scenarios
}
