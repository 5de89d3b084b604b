import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { RoomEnd } from '#model/live/room.ts'
import { sessionEnded } from '#web/query-client.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { serviceQuery } from '../queries.ts'
import { forgetCopies } from './kept-copies.ts'
import type { RoomLine } from './room-line.ts'
import { useLineFact } from './use-line.ts'

/** When a page whose draft goes on after all comes back to it, in milliseconds. */
const comingBack = 2000

type Place = { workspace: string; service: string }
type Ending = { line: RoomLine; startedAt: string; onEnded: () => void }

/** How long after an end the page must have been asked for to show that somebody was let in again, in milliseconds. */
const askedAgain = 1000

/** Asks what became of the draft; where it goes on and may be edited after all, so does this page. */
const seeWhatBecame = async (
  queries: QueryClient,
  { workspace, service }: Place,
  { line, startedAt, onEnded }: Ending,
): Promise<void> => {
  // Whoever ends it knows.
  const isByOthers = queries.isMutating() === 0
  const asked = serviceQuery(workspace, service)
  await queries.invalidateQueries({ queryKey: asked.queryKey, exact: true })
  const now = queries.getQueryData(asked.queryKey)
  if (now?.draft?.startedAt === startedAt) {
    if (now.can.includes('edit')) setTimeout(line.connectAgain, comingBack)
    return
  }
  if (isByOthers) onEnded()
  const personId = queries.getQueryData(workspaceQuery(workspace).queryKey)?.me.id
  if (personId !== undefined) await forgetCopies({ workspace, service, startedAt, personId })
}

/** Goes on with the draft once the page is given anew to whoever was signed out: they have signed in again. */
const useComingBack = ({ workspace, service }: Place, line: RoomLine | null, end: RoomEnd | null): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (line === null || end !== 'signed-out') return
    const asked = hashKey(serviceQuery(workspace, service).queryKey)
    const endedAt = Date.now()
    return queries.getQueryCache().subscribe(({ type, query, ...event }) => {
      const isAnswered = type === 'updated' && 'action' in event && event.action.type === 'success'
      if (!isAnswered || query.queryHash !== asked || Date.now() - endedAt < askedAgain) return
      if ((query.state.data as ServicePage | undefined)?.can.includes('edit')) line.connectAgain()
    })
  }, [end, line, queries, workspace, service])
}

/** What becomes of the page when the server ends its part in the draft. */
export const useRoomEnd = (
  { workspace, service }: Place,
  { line, page, onEnded }: { line: RoomLine | null; page: ServicePage; onEnded: () => void },
): void => {
  const queries = useQueryClient()
  const end = useLineFact(line, (state) => state.end)
  const startedAt = page.draft?.startedAt
  useEffect(() => {
    if (end === null || line === null) return
    if (end === 'signed-out') window.dispatchEvent(new Event(sessionEnded))
    if ((end === 'draft-ended' || end === 'not-allowed') && startedAt !== undefined) {
      void seeWhatBecame(queries, { workspace, service }, { line, startedAt, onEnded })
    } else {
      void queries.invalidateQueries({ queryKey: serviceQuery(workspace, service).queryKey, exact: true })
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each end, of the draft that ended
  }, [end])
  useComingBack({ workspace, service }, line, end)
}
