/**
 * Lets only so much be done at once, in the order in which it was asked for; after each piece of work its place rests
 * as long as the work took. So what can wait never takes more than half of the time, however much of it there is.
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
      setTimeout(next, performance.now() - began).unref()
    }
  }
}
export type Turns = ReturnType<typeof createTurns>
