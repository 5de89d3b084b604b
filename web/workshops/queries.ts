import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { createClient } from '#model/contract/client.ts'
import type { JoinedNews, ScreenNews } from '#model/contract/workshop-views.ts'
import { client } from '#web/client.ts'

/** How often screen and phones ask whether anything is new. */
const lookMilliseconds = 2000

/** What is known of a workshop, and how far the server's clock is ahead of this one's, in milliseconds. */
export type Kept<View> = { version: number; view: View; ahead: number }
type News<View> = { version: number; now: string; view: View | null }

/** What is known after news came; an older reply that was on its way longer changes nothing. */
export const keptAfter = <View>(before: Kept<View> | undefined, news: News<View>): Kept<View> => {
  const ahead = Date.parse(news.now) - Date.now()
  if (before && before.version > news.version) return before
  if (news.view !== null) return { version: news.version, view: news.view, ahead }
  if (!before) throw new Error('The first look at a workshop has a view.')
  // As long as nothing is new, nothing is drawn again.
  return before
}

type Screen = NonNullable<ScreenNews['view']>
type Joined = NonNullable<JoinedNews['view']>
type Place = { workspace: string; service: string; workshop: string }

const screenKey = ({ workspace, service, workshop }: Place) =>
  ['workshop', workspace, service, workshop] as const

/** The shared screen of a workshop, looked at again and again while it is held. */
export const screenQuery = (queries: QueryClient, place: Place) =>
  queryOptions({
    queryKey: screenKey(place),
    queryFn: async ({ signal }): Promise<Kept<Screen>> => {
      const since = queries.getQueryData<Kept<Screen>>(screenKey(place))?.version ?? 0
      const news = await client.workshop({ params: place, query: { since }, signal })
      return keptAfter(queries.getQueryData<Kept<Screen>>(screenKey(place)), news)
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.view.endedAt ? false : lookMilliseconds),
    // It goes on beside another window: people look at the wall, not at the keyboard.
    refetchIntervalInBackground: true,
  })

/** Shows what an act of whoever leads came to, without waiting for the next look. */
export const keepScreen = (queries: QueryClient, place: Place, news: ScreenNews): void => {
  queries.setQueryData<Kept<Screen>>(screenKey(place), (before) => keptAfter(before, news))
}

/** Calls of somebody who takes part by a code. */
export const callsOf = (token: string) =>
  createClient({
    baseUrl: '',
    fetch: (input, init) => window.fetch(input, init),
    headers: () => ({ authorization: `Bearer ${token}` }),
  })

const joinedKey = (token: string) => ['joined-workshop', token] as const

/** What somebody who takes part sees. */
export const joinedQuery = (queries: QueryClient, token: string) =>
  queryOptions({
    queryKey: joinedKey(token),
    queryFn: async ({ signal }): Promise<Kept<Joined>> => {
      const since = queries.getQueryData<Kept<Joined>>(joinedKey(token))?.version ?? 0
      const news = await callsOf(token).joinedWorkshop({ query: { since }, signal })
      return keptAfter(queries.getQueryData<Kept<Joined>>(joinedKey(token)), news)
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.error !== null && isOver(state.error) ? false : lookMilliseconds),
  })

export const keepJoined = (queries: QueryClient, token: string, news: JoinedNews): void => {
  queries.setQueryData<Kept<Joined>>(joinedKey(token), (before) => keptAfter(before, news))
}

/** Whether an error says that the workshop is over. */
export const isOver = (error: unknown): boolean =>
  error instanceof Error &&
  'problem' in error &&
  (error.problem as { reason?: string }).reason === 'workshop-over'

export const workshopsQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['workshops', workspace, service],
    queryFn: ({ signal }) => client.workshops({ params: { workspace, service }, signal }),
  })

/** What came of a workshop. */
export const recordQuery = ({ workspace, service, workshop }: Place) =>
  queryOptions({
    queryKey: ['workshop', workspace, service, workshop, 'record'],
    queryFn: ({ signal }) => client.workshopRecord({ params: { workspace, service, workshop }, signal }),
  })
