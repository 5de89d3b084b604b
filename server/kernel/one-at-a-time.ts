let last: Promise<unknown> = Promise.resolve()

/** Runs imports of this process one after the other, the upload included: each may need hundreds of megabytes. */
export const oneAtATime = <Result>(run: () => Promise<Result>): Promise<Result> => {
  const mine = last.then(run)
  // Whoever comes next waits for the end, not for its being a good one.
  last = mine.catch(() => undefined)
  return mine
}
