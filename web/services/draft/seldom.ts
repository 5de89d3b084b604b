/** How often something is done at most, and how long nobody must have typed before, in milliseconds. */
const every = 2000
const pause = 500
/** How long typing may put it off. */
const longest = 10_000

/** Does something soon after it is asked for, seldom, and while nobody types: what draws a page anew can wait for that. */
export const seldom = (deed: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAt = 0
  let doneAt = 0
  let typedAt = 0
  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => {
      const now = Date.now()
      const rest = typedAt + pause - now
      if (rest > 0 && now - askedAt < longest) return wait(rest)
      timer = undefined
      doneAt = now
      deed()
    }, milliseconds)
  }
  return {
    ask: (): void => {
      if (timer !== undefined) return
      askedAt = Date.now()
      wait(Math.max(0, doneAt + every - askedAt))
    },
    /** Somebody types. */
    keep: (): void => {
      typedAt = Date.now()
    },
    stop: (): void => clearTimeout(timer),
  }
}
