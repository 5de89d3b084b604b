import { setImmediate as breathe } from 'node:timers/promises'

/** How many are worked on before other requests have their turn. */
const step = 50

/** Maps thousands of things, and lets other requests go on meanwhile. */
export const mapInSteps = async <One, Other>(
  all: readonly One[],
  map: (one: One) => Other,
): Promise<Other[]> => {
  const mapped: Other[] = []
  for (const [at, one] of all.entries()) {
    if (at > 0 && at % step === 0) await breathe()
    mapped.push(map(one))
  }
  return mapped
}
