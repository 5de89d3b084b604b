import {
  hashKey,
  type MutationFunction,
  useMutation as useAnyMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { ProblemError } from '#model/contract/client.ts'

/** How long after a deed its repeat counts as a slow double click, in milliseconds. */
const justNow = 3000

const refusesRepeat = (error: unknown): boolean =>
  error instanceof ProblemError &&
  ['conflict', 'precondition_failed', 'not_found'].includes(error.problem.code)

/** Sends; where the same was just done here and so is refused, it was done, and its reply is that of the first time. */
const useRepeatable = <Reply, Input>(
  send: MutationFunction<Reply, Input>,
): MutationFunction<Reply, Input> => {
  const last = useRef<{ key: string; reply: Reply; at: number }>(undefined)
  return async (input, context) => {
    const key = hashKey([input])
    // What is sent beside the input is not known here, so only the same input is known to be the same deed.
    const isKnown = input !== undefined
    try {
      const reply = await send(input, context)
      last.current = { key, reply, at: performance.now() }
      return reply
    } catch (error) {
      const before = last.current
      if (isKnown && before?.key === key && performance.now() - before.at < justNow && refusesRepeat(error))
        return before.reply
      throw error
    }
  }
}

type Options<Reply, Problem, Input, Before> = UseMutationOptions<Reply, Problem, Input, Before> & {
  mutationFn: MutationFunction<Reply, Input>
}

/**
 * The same, but what is under way is not done a second time: a double click comes before the button could be drawn as
 * busy. One so slow that the first was done by then is no mistake either. Another input is another deed, and goes its way.
 */
export const useMutation = <Reply = unknown, Problem = Error, Input = void, Before = unknown>(
  options: Options<Reply, Problem, Input, Before>,
): UseMutationResult<Reply, Problem, Input, Before> => {
  const underWay = useRef(new Set<string>())
  const { mutate: begin, ...mutation } = useAnyMutation<Reply, Problem, Input, Before>({
    ...options,
    mutationFn: useRepeatable(options.mutationFn),
    onSettled: (...settled) => {
      underWay.current.delete(hashKey([settled[2]]))
      return options.onSettled?.(...settled)
    },
  })
  const mutate = useCallback<typeof begin>(
    (...given) => {
      const key = hashKey([given[0]])
      if (underWay.current.has(key)) return
      underWay.current.add(key)
      begin(...given)
    },
    [begin],
  )
  return { ...mutation, mutate } as UseMutationResult<Reply, Problem, Input, Before>
}
