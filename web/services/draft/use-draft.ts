import { useEffect, useMemo, useRef, useState } from 'react'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Draft, ServicePage } from '#model/contract/service-page.ts'
import { client } from '#web/client.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import type { PeopleHere } from '../presence/people-here.ts'
import { serviceQuery } from '../queries.ts'
import type { DraftCalls, DraftStore } from './draft-store.ts'
import type { DraftState } from './draft-state.ts'
import type { EndedDraft } from './ended-draft.ts'
import { type CopyOf, emptyCopies } from './kept-copies.ts'
import type { OpenDraft } from './open-draft.ts'
import type { RoomLine } from './room-line.ts'
import { seldom } from './seldom.ts'
import { useFollowed } from './use-followed.ts'
import { useLineFact } from './use-line.ts'
import { useRoomEnd } from './use-room-end.ts'

/**
 * A draft in the hands of this page: its state as the page shows it, everything that edits it, and who else is there.
 * The state follows what is typed after a pause; `follow` brings it up to date at once, before something is done that
 * builds on it.
 */
export type DraftInHand = {
  state: DraftState
  store: DraftStore
  people: PeopleHere
  follow: () => void
}

/** A draft that this page takes part in, or is about to: `inHand` once it may be typed in. */
export type DraftHere = {
  inHand: DraftInHand | null
  line: RoomLine | null
}

type Place = { workspace: string; service: string }

const callsFor = (queries: QueryClient, { workspace, service }: Place): DraftCalls => {
  const params = { workspace, service }
  return {
    read: async () => (await client.service({ params })).draft,
    confirm: (clauses) => client.confirmClauses({ params, body: { clauses } }),
    arrived: (draft: Draft) =>
      void queries.setQueryData<ServicePage>(serviceQuery(workspace, service).queryKey, (before) =>
        before?.draft ? { ...before, draft } : before,
      ),
  }
}

/** A draft that this page takes part in, and the way to begin that anew with the server's text. */
type PartTaken = OpenDraft & { copy: CopyOf; beginAnew: () => void }

/** Takes part in the draft for as long as the page of the service is open and may edit it. */
const useOpenDraft = (
  { workspace, page, personId }: { workspace: string; page: ServicePage; personId: string | undefined },
  note: EndedDraft['note'],
): PartTaken | null => {
  const queries = useQueryClient()
  const [opened, setOpened] = useState<PartTaken | null>(null)
  const [round, setRound] = useState(0)
  const { id: service, draft } = page
  const startedAt = draft && page.can.includes('edit') ? draft.startedAt : undefined
  // The draft of which something was refused: it must not be sent again.
  const refused = useRef<string | null>(null)

  useEffect(() => {
    if (!draft || startedAt === undefined || personId === undefined) return
    const copy: CopyOf = { workspace, service, startedAt, personId }
    const { queryKey } = serviceQuery(workspace, service)
    const asking = seldom(() => void queries.invalidateQueries({ queryKey, exact: true }))
    let isGone = false
    let open: OpenDraft | undefined
    const start = async (): Promise<void> => {
      const { openDraft } = await import('./open-draft.ts')
      if (refused.current === startedAt) await emptyCopies(copy)
      refused.current = null
      if (isGone) return
      const calls = callsFor(queries, { workspace, service })
      open = await openDraft({ draft, copy, calls, onNews: asking.ask })
      if (isGone) return open.stop()
      open.store.subscribe((news) => news === 'typed' && asking.keep())
      const beginAnew = (): void => {
        refused.current = startedAt
        setRound((before) => before + 1)
      }
      setOpened({ ...open, copy, beginAnew })
    }
    void start()
    return () => {
      isGone = true
      asking.stop()
      // The page may learn that the draft has ended before the connection does.
      const hasEnded = queries.getQueryData(queryKey)?.draft?.startedAt !== startedAt
      const unsent = hasEnded ? open?.store.unsent() : null
      const reason = open?.store.line.read().end === 'not-allowed' ? 'not-allowed' : 'draft-ended'
      if (unsent) note({ service, reason, unsent, copy })
      open?.stop()
      setOpened(null)
    }
    // One for the life of a draft: a newer reading of the same draft is adopted elsewhere.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [workspace, service, startedAt, personId, queries, round])
  return opened
}

const useLeaving = (store: DraftStore | null): void =>
  useEffect(() => {
    if (!store) return
    const guard = (event: BeforeUnloadEvent) => {
      if (store.holdsUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [store])

/** The draft of a service while it may be edited here, together with everybody else. */
export const useDraft = (workspace: string, page: ServicePage, note: EndedDraft['note']): DraftHere => {
  const { data: around } = useQuery(workspaceQuery(workspace))
  const personId = around?.me.id
  const opened = useOpenDraft({ workspace, page, personId }, note)
  const line = opened?.store.line ?? null
  const isKnown = useLineFact(line, (state) => state.isKnown)
  const isOver = useLineFact(line, ({ end }) => end !== null)
  const { draft } = page
  useEffect(() => {
    if (draft) opened?.store.adopt(draft)
  }, [opened, draft])
  useRoomEnd({ workspace, service: page.id }, { part: opened, note })
  const store = opened && isKnown ? opened.store : null
  useLeaving(store)
  const { state, follow } = useFollowed(store)
  const inHand = useMemo(
    () => (opened && store && state && !isOver ? { state, store, people: opened.people, follow } : null),
    [opened, store, state, follow, isOver],
  )
  return { inHand, line }
}
