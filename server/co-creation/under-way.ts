/** Work that has begun and not yet ended, however it ends, so that an end can wait for it. */
export const createUnderWay = () => {
  const begun = new Set<Promise<unknown>>()
  return {
    add: <Result>(work: Promise<Result>): Promise<Result> => {
      const ended: Promise<unknown> = work.then(
        () => begun.delete(ended),
        () => begun.delete(ended),
      )
      begun.add(ended)
      return work
    },
    /** Resolves when nothing is under way any more, what begins meanwhile included. */
    settled: async (): Promise<void> => {
      while (begun.size > 0) await Promise.all(begun)
    },
  }
}
