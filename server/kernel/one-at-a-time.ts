const last = new Map<string, Promise<unknown>>()

/**
 * Runs work of this process one after the other, since each may need hundreds of megabytes: all that is of one kind,
 * such as imports, or what goes on in one workspace.
 */
export const oneAtATime = <Result>(run: () => Promise<Result>, of = 'imports'): Promise<Result> => {
  const mine = (last.get(of) ?? Promise.resolve()).then(run)
  // Whoever comes next waits for the end, not for its being a good one.
  const ended = mine
    .catch(() => undefined)
    .finally(() => {
      if (last.get(of) === ended) last.delete(of)
    })
  last.set(of, ended)
  return mine
}
