import { useQueryClient } from '@tanstack/react-query'
import type { ServicePage } from '#model/contract/service-page.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { endsDraftOf } from './draft/ended-here.ts'
import { serviceQuery } from './queries.ts'

type Place = { workspace: string; service: string }

/** Does something to a service and shows the page as it is then; a problem is told in a corner, unless `inline` leaves it to the form. */
export const useServiceAction = <Input>(
  { workspace, service }: Place,
  act: (params: Place, input: Input) => Promise<unknown>,
  {
    onDone,
    inline = false,
    endsDraft = false,
  }: { onDone?: () => void; inline?: boolean; endsDraft?: boolean } = {},
) => {
  const queries = useQueryClient()
  const { queryKey } = serviceQuery(workspace, service)
  return useMutation({
    mutationFn: (input: Input) => act({ workspace, service }, input),
    onSuccess: async (reply) => {
      if (isPage(reply)) {
        queries.setQueryData(queryKey, reply)
        for (const about of ['revision', 'surroundings'])
          await queries.invalidateQueries({ queryKey: [...queryKey, about] })
      } else await queries.invalidateQueries({ queryKey })
      for (const key of ['home', 'catalogue', 'needs']) void queries.invalidateQueries({ queryKey: [key] })
      onDone?.()
    },
    // Elsewhere the query client says in a corner what went wrong.
    meta: { shown: inline, ...(endsDraft ? endsDraftOf(service) : {}) },
  })
}

const isPage = (reply: unknown): reply is ServicePage =>
  typeof reply === 'object' && reply !== null && 'can' in reply && 'revisions' in reply
