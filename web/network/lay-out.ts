import Elk from 'elkjs/lib/elk-api.js'
import workerAddress from 'elkjs/lib/elk-worker.min.js?url'
import type { NetworkMap } from '#model/contract/network.ts'
import {
  layoutGraphOf,
  layoutKeyOf,
  type LaidOut,
  type PlacedMap,
  placeMap,
  practiceGraph,
} from '#model/network/map-layout.ts'

const prefix = 'covalence.map.'
/** Layouts kept for the visit at the most; each is some ten kilobytes. */
const mostKept = 20

let elk: InstanceType<typeof Elk> | undefined

/** Small maps that are laid out while the real one is asked for: what has run before runs several times as fast. */
const practice = { left: 16 }

const practise = async (worker: InstanceType<typeof Elk>): Promise<void> => {
  for (; practice.left > 0; practice.left -= 1) await worker.layout(practiceGraph())
}

const started = (): InstanceType<typeof Elk> =>
  (elk ??= new Elk({ algorithms: ['layered'], workerFactory: () => new Worker(workerAddress) }))

/** Starts the worker that lays out, so that it is ready and practised when the map arrives. */
export const startLayouts = (): void => {
  if (elk) return
  // What fails here fails again with the real map, where it is told.
  practise(started()).catch(() => {})
}

const inMemory = new Map<string, LaidOut>()

const storedIn = (key: string): LaidOut | undefined => {
  try {
    const text = sessionStorage.getItem(prefix + key)
    // Only this module writes there.
    return text === null ? undefined : (JSON.parse(text) as LaidOut)
  } catch {
    return undefined
  }
}

const keep = (key: string, laidOut: LaidOut): void => {
  inMemory.set(key, laidOut)
  try {
    const kept = Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))
    if (kept.length >= mostKept) for (const name of kept) sessionStorage.removeItem(name)
    sessionStorage.setItem(prefix + key, JSON.stringify(laidOut))
  } catch {
    // Storage may be full or forbidden: then the next visit lays out anew.
  }
}

/** Lays a map out beside the page's own thread; one that was laid out before is there at once. */
export const layOut = async (map: NetworkMap): Promise<PlacedMap> => {
  const graph = layoutGraphOf(map)
  if (graph.children.length === 0) return placeMap(map, {})
  const key = layoutKeyOf(graph)
  const known = inMemory.get(key) ?? storedIn(key)
  practice.left = 0
  const laidOut = known ?? (await started().layout(graph))
  if (!known) keep(key, laidOut)
  return placeMap(map, laidOut)
}
