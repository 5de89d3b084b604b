import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError, UnreachableError } from '#model/contract/client.ts'
import { texts } from './ui/language.ts'
import { problemText } from './ui/problem-text.ts'
import { sayFailed } from './ui/saved.tsx'

/** Sent to the window when a request of a signed-in person was refused because the session has ended. */
export const sessionEnded = 'covalence:session-ended'

const isUnauthenticated = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'unauthenticated'

/** Holds what the server said; decides in one place how failures outside forms are told. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (count, error) => error instanceof UnreachableError && count < 2,
    },
  },
  queryCache: new QueryCache({
    // A screen that has its data keeps it and asks to sign in again; one without goes to the sign-in page.
    onError: (error, query) => {
      if (isUnauthenticated(error) && query.state.data !== undefined)
        window.dispatchEvent(new Event(sessionEnded))
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.meta?.['anyone'] === true) return
      if (isUnauthenticated(error)) window.dispatchEvent(new Event(sessionEnded))
      else if (mutation.meta?.['shown'] !== true) sayFailed(problemText(texts.t, error))
    },
  }),
})
