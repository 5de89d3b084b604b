import {
  hashKey,
  useMutation as useAnyMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import { useCallback, useRef } from 'react'

/**
 * The same, but what is under way is not done a second time: a double click comes before the button could be drawn as
 * busy. Another input is another deed, and goes its way.
 */
export const useMutation = <Reply = unknown, Problem = Error, Input = void, Before = unknown>(
  options: UseMutationOptions<Reply, Problem, Input, Before>,
): UseMutationResult<Reply, Problem, Input, Before> => {
  const underWay = useRef(new Set<string>())
  const { mutate: begin, ...mutation } = useAnyMutation<Reply, Problem, Input, Before>({
    ...options,
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
