/** How many times as long as the work the rest after it is. */
const resting = 3

/**
 * Lets only so much be done at once, in the order in which it was asked for; after each piece of work its place rests
 * three times as long as the work took. So what can wait leaves most of the time to what cannot, however much of it
 * there is.
 */
export const createTurns = (places: number) => {
  const waiting: (() => void)[] = []
  let free = places
  const next = (): void => {
    const go = waiting.shift()
    if (go) go()
    else free += 1
  }
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    const began = performance.now()
    try {
      return await work()
    } finally {
      setTimeout(next, resting * (performance.now() - began)).unref()
    }
  }
}
export type Turns = ReturnType<typeof createTurns>
