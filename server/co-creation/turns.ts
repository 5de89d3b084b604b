/** How many times as long as the work the rest after it is, and how long it is at most, in milliseconds. */
const resting = 3
const longestRest = 200

type Work<Result> = () => Promise<Result>

/**
 * Lets only so much be done at once, in the order in which it was asked for; after each piece of work its place rests
 * three times as long as the work took, for a moment at most: work may have been slow because it waited for others. So
 * what can wait leaves time to what cannot, however much of it there is. What is asked for as `later` waits until nothing
 * else does, and never takes more than one place.
 */
export const createTurns = (places: number) => {
  const soon: (() => void)[] = []
  const later: (() => void)[] = []
  let free = places
  let isLaterBusy = false

  const nextOne = (): (() => void) | undefined => {
    const next = soon.shift()
    if (next || isLaterBusy) return next
    const put = later.shift()
    isLaterBusy = put !== undefined
    return put
  }
  const begin = (): void => {
    while (free > 0) {
      const go = nextOne()
      if (!go) return
      free -= 1
      go()
    }
  }
  const turn = async <Result>(waiting: (() => void)[], work: Work<Result>): Promise<Result> => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      begin()
    })
    const began = performance.now()
    try {
      return await work()
    } finally {
      const rest = Math.min(longestRest, resting * (performance.now() - began))
      setTimeout(() => {
        free += 1
        if (waiting === later) isLaterBusy = false
        begin()
      }, rest).unref()
    }
  }
  return {
    soon: <Result>(work: Work<Result>): Promise<Result> => turn(soon, work),
    later: <Result>(work: Work<Result>): Promise<Result> => turn(later, work),
  }
}
export type Turns = ReturnType<typeof createTurns>
