import { randomUUIDv7 } from 'node:crypto'

/** What is known of a request while it is answered, for its log line. */
export type Trace = { id: string; started: number; accountId?: string }

const traces = new WeakMap<Request, Trace>()

/** Begins to trace a request. */
export const traceOf = (request: Request): Trace => {
  const known = traces.get(request)
  if (known) return known
  const trace = { id: randomUUIDv7(), started: performance.now() }
  traces.set(request, trace)
  return trace
}
