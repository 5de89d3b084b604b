import type { QueryClient } from '@tanstack/react-query'

/** How long the end of a room may take to come after what ended it, in milliseconds. */
const onItsWay = 10_000

/** What an action says of itself that ends the draft of a service: whoever does it need not be told. */
export const endsDraftOf = (service: string) => ({ endsDraft: service })

/** Whether the draft of a service is being ended from this page, or was a moment ago. */
export const isEndedHere = (queries: QueryClient, service: string): boolean =>
  queries.getMutationCache().find({
    predicate: ({ meta, state }) =>
      meta?.['endsDraft'] === service &&
      state.status !== 'error' &&
      Date.now() - state.submittedAt < onItsWay,
  }) !== undefined
