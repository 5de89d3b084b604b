type Broken = Error & {
  code?: unknown
  constraint?: unknown
  table?: unknown
  severity?: unknown
  /** What a mail server answered; it tends to repeat the address that it refuses. */
  response?: unknown
  responseCode?: unknown
}

const addresses = /[^\s<>"'@]+@[^\s<>"'@]+/g

/** What an error says of itself, without the texts of people and their addresses that it quotes. */
const messageOf = ({ message, severity, response }: Broken): string => {
  const own = severity === undefined ? message : message.replaceAll(/"[^"]*"/g, '"…"')
  const answered = typeof response === 'string' && response !== '' ? own.replaceAll(response, '…') : own
  return answered.replaceAll(addresses, '…@…')
}

/**
 * What the log may know of an error. A database's error quotes values in its message and whole rows in its detail, a
 * mail server's the addresses: those are of people, so only what the error says about itself is kept.
 */
export const storyOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, stack = '', code, constraint, table, severity, responseCode, cause } = error as Broken
  return {
    type: name,
    message: messageOf(error),
    stack: stack.split('\n').filter((line) => line.startsWith('    at ')),
    ...(severity === undefined ? {} : { code, constraint, table }),
    ...(responseCode === undefined ? {} : { code, responseCode }),
    ...(cause === undefined ? {} : { cause: storyOf(cause) }),
  }
}
