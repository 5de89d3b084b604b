import { infiniteQueryOptions } from '@tanstack/react-query'
import type { PortfolioQuery } from '#model/contract/portfolio.ts'
import type { Language } from '#model/text.ts'
import { client } from '#web/client.ts'

/** What the address holds: only what is chosen. */
export type PortfolioSearch = {
  [Key in 'rule' | 'provider' | 'severity' | 'organisation']?: PortfolioQuery[Key] | undefined
}

/** While services wait to be checked, milliseconds between two looks at how far it is. */
const whileUnderWay = 3000

/** How the services stand against the checks; further pages hold further services. */
export const portfolioQuery = (workspace: string, search: PortfolioSearch, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', workspace, search, language],
    queryFn: ({ signal, pageParam: after }) =>
      client.portfolio({ params: { workspace }, query: { ...search, language, after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => {
      const services = state.data?.pages[0]?.services
      return services && services.checked < services.all ? whileUnderWay : false
    },
  })
