import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import type { RelationshipPage } from '#model/contract/relationship-views.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { relationshipQuery } from './queries.ts'

type Here = { workspace: string; page: RelationshipPage }

const RelationshipHere = createContext<Here | null>(null)
export const RelationshipProvider = RelationshipHere.Provider

/** The relationship whose page this is. */
export const useRelationship = (): Here => {
  const here = useContext(RelationshipHere)
  if (!here) throw new Error('outside the page of a relationship')
  return here
}

/** Keeps a page that a change gave back, and lets lists and history follow. */
export const useKeepPage = (workspace: string) => {
  const queries = useQueryClient()
  return (page: RelationshipPage) => {
    const { queryKey } = relationshipQuery(workspace, page.id)
    queries.setQueryData(queryKey, page)
    void queries.invalidateQueries({ queryKey: [...queryKey, 'history'] })
    void queries.invalidateQueries({ queryKey: ['relationships', workspace] })
  }
}

const fasterOnes: ReadonlySet<string> = new Set(['part-removed', 'item-ticked'])

type Place = { workspace: string; relationship: string }

/** A change of the relationship from outside a form that shows its own failure; the page that comes back is shown. */
export const useChange = <Input>(
  send: (place: Place, input: Input) => Promise<RelationshipPage>,
  { done, shown = false }: { done?: () => void; shown?: boolean } = {},
) => {
  const { t } = useTranslation()
  const { workspace, page } = useRelationship()
  const queries = useQueryClient()
  const keep = useKeepPage(workspace)
  return useMutation({
    mutationFn: (input: Input) => send({ workspace, relationship: page.id }, input),
    // In a dialog the failure is shown where it was typed.
    ...(shown ? { meta: { shown: true } } : {}),
    onSuccess: (reply) => {
      keep(reply)
      done?.()
      sayDone(t('relationships.page.changed'))
    },
    // Somebody was faster: what they made of it is shown.
    onError: (error) => {
      if (error instanceof ProblemError && fasterOnes.has(error.problem.reason ?? ''))
        void queries.invalidateQueries({ queryKey: relationshipQuery(workspace, page.id).queryKey })
    },
  })
}

/** Today, as days are kept: in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10)
