/** Does something again and again, never twice at once; `stop` waits for what is under way. */
export const every = (milliseconds: number, work: () => Promise<void>, failed: (error: unknown) => void) => {
  let isStopped = false
  let timer: NodeJS.Timeout
  let under: Promise<void> = Promise.resolve()
  const again = (): void => {
    timer = setTimeout(() => {
      under = work()
        .catch(failed)
        .then(() => {
          if (!isStopped) again()
        })
    }, milliseconds)
    timer.unref()
  }
  again()
  return {
    stop: async (): Promise<void> => {
      isStopped = true
      clearTimeout(timer)
      await under
    },
  }
}
