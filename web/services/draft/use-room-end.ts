import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import { sessionEnded } from '#web/query-client.ts'
import { serviceQuery } from '../queries.ts'
import type { DraftStore } from './draft-store.ts'
import type { DraftEnding } from './ended-draft.ts'
import { isEndedHere } from './ended-here.ts'
import { type CopyOf, forgetCopies } from './kept-copies.ts'
import type { LineEnd } from './line-state.ts'
import type { RoomLine } from './room-line.ts'
import { useLineFact } from './use-line.ts'

/** When a page whose draft goes on after all comes back to it, in milliseconds. */
const comingBack = 2000

type Place = { workspace: string; service: string }
/** A draft that this page takes part in, and what becomes of it. */
type Part = {
  store: DraftStore
  copy: CopyOf
  /** Takes part in the draft anew, with the server's text. */
  beginAnew: () => void
}
type Ending = Part & { note: (ending: DraftEnding) => void }

/** Asks what became of the draft; where it goes on and may be edited after all, so does this page. */
const seeWhatBecame = async (
  queries: QueryClient,
  { store, copy, note }: Ending,
  reason: 'draft-ended' | 'not-allowed',
): Promise<void> => {
  const { workspace, service, startedAt } = copy
  // Whoever ends it knows.
  const isByOthers = !isEndedHere(queries, service)
  const unsent = store.unsent()
  const asked = serviceQuery(workspace, service)
  await queries.invalidateQueries({ queryKey: asked.queryKey, exact: true })
  const now = queries.getQueryData(asked.queryKey)
  if (now?.draft?.startedAt === startedAt && now.can.includes('edit')) {
    setTimeout(store.line.connectAgain, comingBack)
    return
  }
  if (isByOthers || unsent) note({ service, reason, unsent, copy })
  if (!unsent) await forgetCopies(copy)
}

/** Goes on with the draft once the page is given anew to whoever was signed out: they have signed in again. */
const useComingBack = ({ workspace, service }: Place, line: RoomLine | null, end: LineEnd | null): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (line === null || end !== 'signed-out') return
    const asked = hashKey(serviceQuery(workspace, service).queryKey)
    return queries.getQueryCache().subscribe(({ type, query, ...event }) => {
      const isAnswered = type === 'updated' && 'action' in event && event.action.type === 'success'
      // An answer from before the session ended does no harm: a connection that is refused is tried again.
      if (!isAnswered || query.queryHash !== asked) return
      if ((query.state.data as ServicePage | undefined)?.can.includes('edit')) line.connectAgain()
    })
  }, [end, line, queries, workspace, service])
}

/** What becomes of the page when its part in the draft ends. */
export const useRoomEnd = (
  { workspace, service }: Place,
  { part, note }: { part: Part | null; note: Ending['note'] },
): void => {
  const queries = useQueryClient()
  const line = part?.store.line ?? null
  const end = useLineFact(line, (state) => state.end)
  useEffect(() => {
    if (end === null || part === null) return
    if (end === 'signed-out') window.dispatchEvent(new Event(sessionEnded))
    if (end === 'draft-ended' || end === 'not-allowed') {
      void seeWhatBecame(queries, { ...part, note }, end)
      return
    }
    if (end === 'too-large' || end === 'malformed' || end === 'only-suggests') {
      // Sent again, the same would be refused again.
      note({ service, reason: end, unsent: part.store.unsent(), copy: null })
      part.beginAnew()
    }
    void queries.invalidateQueries({ queryKey: serviceQuery(workspace, service).queryKey, exact: true })
    // oxlint-disable-next-line react/exhaustive-deps -- once for each end, of the draft that ended
  }, [end])
  useComingBack({ workspace, service }, line, end)
}
