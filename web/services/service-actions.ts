import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServicePage } from '#model/contract/service-page.ts'
import { problemText } from '#web/ui/problem-text.ts'
import { serviceQuery } from './queries.ts'

type Place = { workspace: string; service: string }

/** Does something to a service and shows the page as it is then; a problem is told where `onProblem` says, else in a toast. */
export const useServiceAction = <Input>(
  { workspace, service }: Place,
  act: (params: Place, input: Input) => Promise<unknown>,
  { onDone, inline = false }: { onDone?: () => void; inline?: boolean } = {},
) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { queryKey } = serviceQuery(workspace, service)
  return useMutation({
    mutationFn: (input: Input) => act({ workspace, service }, input),
    onSuccess: async (reply) => {
      if (isPage(reply)) {
        queries.setQueryData(queryKey, reply)
        await queries.invalidateQueries({ queryKey: [...queryKey, 'revision'] })
      } else await queries.invalidateQueries({ queryKey })
      for (const key of ['home', 'catalogue', 'needs']) void queries.invalidateQueries({ queryKey: [key] })
      onDone?.()
    },
    onError: (error) => {
      if (!inline) notifications.show({ color: 'red', message: problemText(t, error) })
    },
  })
}

const isPage = (reply: unknown): reply is ServicePage =>
  typeof reply === 'object' && reply !== null && 'can' in reply && 'revisions' in reply
