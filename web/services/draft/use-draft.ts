import { useEffect, useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Draft, ServicePage } from '#model/contract/service-page.ts'
import type { ReplyOf } from '#model/contract/client.ts'
import { client } from '#web/client.ts'
import { serviceQuery } from '../queries.ts'
import { createDraftStore, type DraftCalls, type DraftStore } from './draft-store.ts'
import type { DraftState, Portion } from './draft-state.ts'
import { keepInTab } from './kept-draft.ts'
import { useFollowed } from './use-followed.ts'

const writers = {
  value: client.writeValue,
  use: client.writeUse,
  cost: client.writeCost,
  supply: client.writeSupply,
  translations: client.writeTranslations,
} as unknown as Record<
  Portion,
  (call: { params: object; body: { version: number; content: unknown } }) => Promise<ReplyOf<'writeValue'>>
>

const callsFor = (
  params: { workspace: string; service: string },
  arrived: (draft: Draft) => void,
): DraftCalls => ({
  write: (portion, version, content) => writers[portion]({ params, body: { version, content } }),
  read: async () => (await client.service({ params })).draft,
  confirm: (clauses) => client.confirmClauses({ params, body: { clauses } }),
  arrived,
})

/**
 * A draft in the hands of this page: its state as the page shows it, and everything that edits it. The state follows
 * what is typed after a pause; `follow` brings it up to date at once, before something is done that builds on it.
 */
export type DraftInHand = { state: DraftState; store: DraftStore; follow: () => void }

/** The draft of a service while it may be edited here; live editing will come in behind this. */
export const useDraft = (workspace: string, page: ServicePage): DraftInHand | null => {
  const queries = useQueryClient()
  const { id, draft } = page
  const startedAt = draft?.startedAt
  const store = useMemo(() => {
    if (!draft) return null
    const arrived = (next: Draft) =>
      queries.setQueryData<ServicePage>(serviceQuery(workspace, id).queryKey, (before) =>
        before?.draft ? { ...before, draft: next } : before,
      )
    return createDraftStore(
      draft,
      callsFor({ workspace, service: id }, arrived),
      keepInTab(`covalence.draft.${id}`),
    )
    // One store for the life of a draft: a newer reading of the same draft is adopted below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [workspace, id, startedAt, queries])

  useEffect(() => {
    if (draft) store?.adopt(draft)
  }, [store, draft])

  useEffect(() => {
    if (!store) return
    const guard = (event: BeforeUnloadEvent) => {
      if (store.holdsUnsaved()) event.preventDefault()
    }
    const saveBeforeHiding = () => {
      if (document.visibilityState === 'hidden') void store.flush()
    }
    const saveAgain = () => void store.flush()
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', saveAgain)
    document.addEventListener('visibilitychange', saveBeforeHiding)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', saveAgain)
      document.removeEventListener('visibilitychange', saveBeforeHiding)
      void store.flush()
      store.stop()
    }
  }, [store])

  const { state, follow } = useFollowed(store)
  return useMemo(() => (store && state ? { state, store, follow } : null), [store, state, follow])
}
