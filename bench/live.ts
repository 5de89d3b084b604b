import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildMember } from '#server/accounts/factories.ts'
import { timesOfKeeping } from './disk.ts'
import { measureEyes } from './live-eyes.ts'
import { bringPeople, type Cost, costOf } from './live-load.ts'
import { type LiveStage, seated, seatsOn, seatsOnRelay } from './live-seats.ts'
import { median, percentile, plainRow, type Row, rounded } from './row.ts'
import { type Process, residentMemory, startRelay, startServer } from './server-process.ts'
import type { Stage } from './stage.ts'

const rounds = 2
/** One room full of people who type fast, and many rooms in which people type now and then; `every` in milliseconds. */
const scenes = {
  'live-room': { rooms: 1, people: 50, every: 200 },
  'live-rooms': { rooms: 200, people: 3, every: 2000 },
}
const warmUp = 3
const seconds = 8
const mostProcessor = 2
const mostIdleMemory = 100
const idleRooms = 200

const startDraft = async (
  stage: Stage,
  origin: string,
  service: string,
): Promise<LiveStage['drafts'][number]> => {
  const reply = await fetch(`${origin}/api/workspaces/${stage.slug}/services/${service}/draft`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  if (!reply.ok) throw new Error(`A draft could not be started: ${await reply.text()}`)
  const page = (await reply.json()) as { draft?: { startedAt: string }; startedAt?: string }
  return { service, startedAt: page.draft?.startedAt ?? page.startedAt ?? '' }
}

const setLiveStage = async (stage: Stage, { port }: Process): Promise<LiveStage> => {
  const origin = `http://127.0.0.1:${port}`
  const drafts = []
  // The first service is that of the browsers.
  for (const service of stage.services.slice(1, 1 + scenes['live-rooms'].rooms)) {
    drafts.push(await startDraft(stage, origin, service))
  }
  const tokens: string[] = []
  for (let person = 0; person < scenes['live-room'].people; person += 1) {
    const { token } = await buildMember(stage.opened.db, stage.workspaceId, {
      name: `Writer ${person}`,
      administrator: true,
    })
    tokens.push(token)
  }
  return { slug: stage.slug, drafts, tokens }
}

const besides = (
  { name, size, unit }: { name: string; size: number; unit: string },
  [own, relay]: [number[], number[]],
  atMost: number | null = null,
): Row => {
  const ratio = rounded(median(own) / median(relay))
  return {
    name,
    size,
    value: rounded(median(own)),
    unit,
    floor: rounded(median(relay)),
    ratio,
    goal: atMost,
    met: atMost === null ? null : ratio <= atMost,
    spread: [rounded(Math.min(...own)), rounded(Math.max(...own))],
  }
}

/** The same typing on the server and on the relay, in turn, so that what else the machine does meets both. */
const measureScene = async (
  name: keyof typeof scenes,
  { size, server, live }: { size: number; server: Process; live: LiveStage },
): Promise<Row[]> => {
  const scene = scenes[name]
  const own: Cost[] = []
  const bare: Cost[] = []
  for (let round = 0; round < rounds; round += 1) {
    own.push(
      await costOf(server, {
        rooms: seated(scene, seatsOn(server, live)),
        every: scene.every,
        warmUp,
        seconds,
      }),
    )
    const relay = await startRelay()
    try {
      bare.push(
        await costOf(relay, {
          rooms: seated(scene, seatsOnRelay(relay)),
          every: scene.every,
          warmUp,
          seconds,
        }),
      )
    } finally {
      await relay.stop()
    }
  }
  const of = (read: (cost: Cost) => number): [number[], number[]] => [own.map(read), bare.map(read)]
  return [
    besides(
      { name: `${name}-arrival`, size, unit: 'ms' },
      of((cost) => cost.median),
    ),
    besides(
      { name: `${name}-arrival-p99`, size, unit: 'ms' },
      of(({ p99 }) => p99),
    ),
    besides(
      { name: `${name}-processor`, size, unit: 'µs' },
      of(({ processor }) => processor),
      mostProcessor,
    ),
    besides(
      { name: `${name}-memory`, size, unit: 'MB' },
      of(({ memory }) => memory),
    ),
    besides(
      { name: `${name}-arrivals`, size, unit: '/s' },
      of(({ arrivals }) => arrivals),
    ),
  ]
}

/** What rooms cost in which nobody types. */
const measureIdle = async (size: number, server: Process, live: LiveStage): Promise<Row> => {
  // A server that has answered before is what is compared with.
  const before = residentMemory(server.pid)
  const people = bringPeople({
    rooms: seated({ rooms: idleRooms, people: 1 }, seatsOn(server, live)),
    every: 0,
    warmUp: 0,
    seconds: 0,
  })
  try {
    await people.next('in')
    await sleep(3000)
    const after = residentMemory(server.pid)
    return plainRow('live-idle-memory', size, {
      values: [after - before],
      unit: 'MB',
      atMost: mostIdleMemory,
    })
  } finally {
    await people.leave()
  }
}

const measureDisk = (size: number, folder: string): Row[] => {
  // What others left to be written is not measured along.
  spawnSync('sync')
  const times = timesOfKeeping(folder)
  return [
    plainRow('live-disk-fsync', size, { values: times, unit: 'ms' }),
    plainRow('live-disk-fsync-p99', size, { values: [percentile(times, 0.99)], unit: 'ms' }),
  ]
}

/** People who type at once, beside a bare relay and the disk below; `print` gets each row as soon as it is there. */
export const measureLive = async (
  stage: Stage,
  folder: string,
  { wanted, print }: { wanted: (name: string) => boolean; print: (rows: readonly Row[]) => void },
): Promise<void> => {
  const { size } = stage
  const start = (): Promise<Process> =>
    startServer({ DATABASE_URL: stage.opened.url, COVALENCE_DATA: join(folder, 'data-live') })
  if (wanted('live-disk')) print(measureDisk(size, folder))
  let server = await start()
  try {
    const live = await setLiveStage(stage, server)
    const anew = async (): Promise<void> => {
      await server.stop()
      server = await start()
      // The first request makes the server load what all need.
      await fetch(`http://127.0.0.1:${server.port}/readyz`)
    }
    await anew()
    if (wanted('live-idle')) print([await measureIdle(size, server, live)])
    for (const name of ['live-room', 'live-rooms'] as const) {
      if (!wanted(name)) continue
      await anew()
      print(await measureScene(name, { size, server, live }))
    }
    if (wanted('live-eyes')) {
      await anew()
      print(await measureEyes(stage, server, live))
    }
  } finally {
    await server.stop()
  }
}
