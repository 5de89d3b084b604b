import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '#web/client.ts'

/** What the users of a service were asked, with how many answered. */
export const questionSetsQuery = (workspace: string, service: string) =>
  queryOptions({
    queryKey: ['questions', workspace, service],
    queryFn: ({ signal }) => client.questionSets({ params: { workspace, service }, signal }),
  })

/** The answers to one set that stand, page by page. */
export const answersQuery = (workspace: string, service: string, set: string) =>
  infiniteQueryOptions({
    queryKey: ['questions', workspace, service, set, 'answers'],
    queryFn: ({ signal, pageParam: after }) =>
      client.questionAnswers({ params: { workspace, service, set }, query: { after }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** People who can be asked, by a few letters of their name. */
export const askableQuery = (workspace: string, service: string, text: string) =>
  queryOptions({
    queryKey: ['askable', workspace, service, text],
    queryFn: ({ signal }) => client.askable({ params: { workspace, service }, query: { text }, signal }),
    staleTime: 60_000,
  })

/** What I was asked by name, and what I answered. */
export const questionsToMeQuery = (workspace: string, set: string) =>
  queryOptions({
    queryKey: ['questions-to-me', workspace, set],
    queryFn: ({ signal }) => client.questionsToMe({ params: { workspace, set }, signal }),
  })

/** What an open link asks. It is looked at once: whoever types must not see the page change under their hands. */
export const openQuestionsQuery = (token: string) =>
  queryOptions({
    queryKey: ['open-questions', token],
    queryFn: ({ signal }) => client.openQuestions({ params: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
