type Broken = Error & { code?: unknown; constraint?: unknown; table?: unknown; severity?: unknown }

/**
 * What the log may know of an error. A database's error quotes values in its message and whole rows in its detail:
 * those are people's texts, so only what it says about itself is kept.
 */
export const storyOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', code, constraint, table, severity, cause } = error as Broken
  const isOfDatabase = severity !== undefined
  return {
    type: name,
    message: isOfDatabase ? message.replaceAll(/"[^"]*"/g, '"…"') : message,
    stack: stack.split('\n').filter((line) => line.startsWith('    at ')),
    ...(isOfDatabase ? { code, constraint, table } : {}),
    ...(cause === undefined ? {} : { cause: storyOf(cause) }),
  }
}
