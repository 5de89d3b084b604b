import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesRead } from './capture.ts'
import { type Call, throughput } from './load.ts'
import { median, plainRow, type Row, rounded } from './row.ts'
import { ownStatements, type Scenario, scenariosOf } from './scenarios.ts'
import { residentMemory, startFloor, startServer } from './server-process.ts'
import { proposeRevisions, type Stage } from './stage.ts'

const rounds = 5
const requestsPerRound = 1000
const readGoal = 0.75
const memoryGoal = 200

const floorCalls = ({ name, calls, floor }: Scenario): Call[] =>
  floor.map((_, index) => ({ ...calls[index % calls.length]!, path: `/${name}/${index}` }))

/** The calls of one round: reads over and over, of writes each only once. */
const shareOf = ({ repeats }: Scenario, calls: readonly Call[], round: number): Call[] => {
  if (repeats) return Array.from({ length: requestsPerRound }, (_, index) => calls[index % calls.length]!)
  const each = Math.floor(calls.length / rounds)
  return calls.slice(round * each, (round + 1) * each)
}

const measure = async (
  scenario: Scenario,
  ports: { own: number; floor: number },
  size: number,
): Promise<Row> => {
  const { expected, repeats } = scenario
  const own: number[] = []
  const floor: number[] = []
  if (repeats) {
    await throughput(ports.own, shareOf(scenario, scenario.calls, 0), { expected })
    await throughput(ports.floor, shareOf(scenario, floorCalls(scenario), 0), { expected })
  }
  for (let round = 0; round < rounds; round += 1) {
    own.push(await throughput(ports.own, shareOf(scenario, scenario.calls, round), { expected }))
    floor.push(await throughput(ports.floor, shareOf(scenario, floorCalls(scenario), round), { expected }))
  }
  const ratio = rounded(median(own) / median(floor))
  return {
    name: scenario.name,
    size,
    value: rounded(median(own)),
    unit: 'requests/s',
    floor: rounded(median(floor)),
    ratio,
    goal: repeats ? readGoal : null,
    met: repeats ? ratio >= readGoal : null,
    spread: [rounded(Math.min(...own)), rounded(Math.max(...own))],
  }
}

/** Requests per second of each kind beside the floor's, and the memory of the server afterwards. */
export const measureRequests = async (
  stage: Stage,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<Row[]> => {
  const signatures = Math.min(600, Math.floor((stage.size / 2 - 1) / 2))
  const hash = await proposeRevisions(stage, 2 * signatures + 1)
  const scenarios = await scenariosOf(stage, wanted, { hash, needs: 2500, signatures })
  const rows: Row[] = []
  for (const scenario of scenarios) {
    const { statements, name, floor } = scenario
    rows.push(
      plainRow(`${name}-statements`, stage.size, {
        values: [statements.length],
        unit: 'statements',
        atMost: 3,
      }),
    )
    const pages = await pagesRead(stage.opened.pool, ownStatements(floor[0]!))
    rows.push(plainRow(`${name}-pages`, stage.size, { values: [pages], unit: 'pages' }))
  }
  const file = join(folder, `floor-${stage.size}.json`)
  writeFileSync(file, JSON.stringify(Object.fromEntries(scenarios.map(({ name, floor }) => [name, floor]))))
  const server = await startServer({
    DATABASE_URL: stage.opened.url,
    COVALENCE_DATA: join(folder, `data-${stage.size}`),
  })
  const floor = await startFloor(file, stage.opened.url)
  try {
    for (const scenario of scenarios)
      rows.push(await measure(scenario, { own: server.port, floor: floor.port }, stage.size))
    if (wanted('memory')) {
      rows.push(
        plainRow('memory-after-run', stage.size, {
          values: [residentMemory(server.pid)],
          unit: 'MB',
          atMost: memoryGoal,
        }),
      )
    }
  } finally {
    await Promise.all([server.stop(), floor.stop()])
  }
  return rows
}
