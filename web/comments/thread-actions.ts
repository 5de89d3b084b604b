import { useQueryClient } from '@tanstack/react-query'
import type { Thread } from '#model/comments/thread.ts'
import type { ServiceThreads } from '#model/contract/comments.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useComments } from './comments.ts'
import { threadsQuery } from './queries.ts'

const isThread = (reply: unknown): reply is Thread =>
  typeof reply === 'object' && reply !== null && 'comments' in reply

/** What was done may take away what had the focus: then it goes to the head of the panel, not out of it. */
export const keepPanelFocus = (): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-comments-title]')?.focus({ preventScroll: true })
  })
}

type Place = { workspace: string; service: string }

/** Does something to a thread and shows it as it is then; a problem is told in a corner, unless `inline` leaves it to the form. */
export const useThreadAction = <Input>(
  act: (params: Place, input: Input) => Promise<unknown>,
  { onDone, inline = false }: { onDone?: () => void; inline?: boolean } = {},
) => {
  const queries = useQueryClient()
  const { workspace, service } = useComments()
  const { queryKey } = threadsQuery(workspace, service, null)
  return useMutation({
    mutationFn: (input: Input) => act({ workspace, service }, input),
    onSuccess: (reply) => {
      if (isThread(reply)) {
        queries.setQueryData<ServiceThreads>(queryKey, (now) => {
          if (!now) return now
          const others = now.threads.filter(({ id }) => id !== reply.id)
          return {
            ...now,
            threads: [...others, reply].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
          }
        })
      }
      onDone?.()
      keepPanelFocus()
    },
    // Also where it failed: then somebody else was faster.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey })
      keepPanelFocus()
    },
    meta: { shown: inline },
  })
}
