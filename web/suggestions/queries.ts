import { queryOptions } from '@tanstack/react-query'
import type { ServiceSuggestions } from '#model/contract/suggestions.ts'
import { client } from '#web/client.ts'

/** How often who has the page in sight asks whether anything is new; who comes back to it asks at once. */
const lookMilliseconds = 5000

/** The suggestions for a service's draft; with a revision those for the draft that it was proposed from. */
export const suggestionsQuery = (workspace: string, service: string, revision: number | null) => {
  const queryKey = ['suggestions', workspace, service, revision] as const
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client: queries }): Promise<ServiceSuggestions> => {
      const known = revision === null ? queries.getQueryData<ServiceSuggestions>(queryKey) : undefined
      const found = await client.suggestions({
        params: { workspace, service },
        query: revision === null ? { since: known?.version } : { revision },
        signal,
      })
      // As long as nothing is new, nothing is drawn again.
      return found.unchanged && known ? known : found
    },
    // What was suggested before a proposal stays; the rest is written and answered by others, too.
    ...(revision === null ? { refetchInterval: lookMilliseconds } : { staleTime: Number.POSITIVE_INFINITY }),
  })
}
