import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#model/suggestions/suggestion.ts'
import { keepPanelFocus } from '#web/comments/thread-actions.ts'
import { useComments } from '#web/comments/comments.ts'
import { serviceQuery } from '#web/services/queries.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { suggestionsQuery } from './queries.ts'

type Place = { workspace: string; service: string }
type Done = 'sent' | 'accepted' | 'declined' | 'withdrawn'

/** Does something about a suggestion and shows what came of it; a problem is told in a corner, unless `inline` leaves it to the form. */
export const useSuggestionAction = <Input>(
  act: (params: Place, input: Input) => Promise<Suggestion>,
  { done, onDone, inline = false }: { done: Done; onDone?: (made: Suggestion) => void; inline?: boolean },
) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { workspace, service, panel, show } = useComments()
  return useMutation({
    mutationFn: (input: Input) => act({ workspace, service }, input),
    onSuccess: (made) => {
      sayDone(t(`suggestions.done.${done}`))
      onDone?.(made)
      // Whoever answers one goes on with those that still wait.
      if (done !== 'sent') show({ path: panel?.path ?? null, filter: 'open' })
    },
    // Also where it failed: then somebody else was faster.
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: suggestionsQuery(workspace, service, null).queryKey }),
        // What is taken up has another author, which only the stored draft tells.
        ...(done === 'accepted'
          ? [queries.invalidateQueries({ queryKey: serviceQuery(workspace, service).queryKey })]
          : []),
      ])
      keepPanelFocus()
    },
    meta: { shown: inline },
  })
}
