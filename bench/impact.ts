import { sql } from 'kysely'
import type { Pool } from 'pg'
import { necessityCode } from '#model/network/graph.ts'
import { impactOf } from '#model/network/impact.ts'
import { findImpact, loadNetwork } from '#server/dependencies/index.ts'
import { buildNetworkStage, type NetworkSize, type NetworkStage } from './network-stage.ts'
import { median, plainRow, type Row, rounded } from './row.ts'
import { makeDatabase } from './stage.ts'

const rounds = 7
const asked = 10
const goal = 100
const full: NetworkSize = { organisations: 2000, services: 20_000, links: 100_000 }
const sizes: NetworkSize[] = [{ organisations: 200, services: 2000, links: 10_000 }, full]

/** The services asked about: more of those that many rest on, which come first, than of the others. */
const askedIn = ({ services }: NetworkStage): { id: string; number: number }[] =>
  Array.from({ length: asked }, (_, place) => {
    const number = Math.floor(services.length * (place / asked) ** 3)
    return { id: services[number] ?? '', number }
  })

/** Milliseconds that one question takes, the median of all questions, for each round. */
const timed = async (stage: NetworkStage, ask: (service: string) => unknown): Promise<number[]> => {
  const results: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const times: number[] = []
    for (const { id } of askedIn(stage)) {
      const start = performance.now()
      await ask(id)
      times.push(performance.now() - start)
    }
    // The first round warms up.
    if (round >= 0) results.push(median(times))
  }
  return results
}

/** The slowest of all questions, in milliseconds, after one round to warm up. */
const slowest = async (stage: NetworkStage, ask: (service: string) => unknown): Promise<number[]> => {
  const times: number[] = []
  for (const { id } of [...askedIn(stage), ...askedIn(stage)]) {
    const start = performance.now()
    await ask(id)
    times.push(performance.now() - start)
  }
  return [Math.max(...times.slice(asked))]
}

const bySql =
  ({ context: { db, scope } }: NetworkStage) =>
  async (service: string): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
    with recursive stopped (id) as (
      select ${service}::uuid
      union
      select d.service_id from stopped join dependency d on d.on_service_id = stopped.id
      where d.workspace_id = ${scope.workspaceId} and d.necessity = 'needed'
    ) select count(*)::integer as count from stopped`.execute(db)
    return rows[0]?.count ?? 0
  }

const measureSize = async (stage: NetworkStage): Promise<Row[]> => {
  const { context, size } = stage
  const links = size.links
  const loads: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await loadNetwork(context.db, context.scope, '2026-06-01')
    loads.push(performance.now() - start)
  }
  const { network, serviceNumbers } = await loadNetwork(context.db, context.scope, '2026-06-01')
  const isNeeded = (link: number) => network.necessity[link] === necessityCode.needed
  // The same question for both: what stops through what is needed. Groups of alternatives take more than one statement.
  const inMemory = (service: string) => impactOf(network, [serviceNumbers.get(service) ?? 0], isNeeded)
  const recursive = bySql(stage)
  for (const { id } of askedIn(stage))
    if (inMemory(id).stopped.length !== (await recursive(id)))
      throw new Error('The walk and the statement do not find the same services.')
  const request = (service: string) => findImpact(context, { service })
  const walk = plainRow('impact-walk', links, { values: await timed(stage, inMemory), unit: 'ms' })
  const statement = plainRow('impact-sql', links, { values: await timed(stage, recursive), unit: 'ms' })
  return [
    walk,
    { ...statement, floor: walk.value, ratio: rounded(walk.value / statement.value) },
    plainRow('impact-request', links, { values: await timed(stage, request), unit: 'ms', atMost: goal }),
    plainRow('impact-request-slowest', links, {
      values: await slowest(stage, request),
      unit: 'ms',
      atMost: goal,
    }),
    plainRow('impact-load', links, { values: loads, unit: 'ms' }),
  ]
}

/** What stops along with a service, walked in memory and asked of the database, in a network and in one of a tenth of it. */
export const measureImpact = async (
  server: { pool: Pool; url: string },
  print: (rows: readonly Row[]) => void,
): Promise<void> => {
  for (const size of sizes) {
    const opened = await makeDatabase(server, `bench_network_${size.services}`)
    print(await measureSize(await buildNetworkStage(opened, size)))
    await opened.close()
  }
}
