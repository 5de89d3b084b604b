import type { Draft } from '#model/contract/service-page.ts'
import { followPresence, type PeopleHere } from '../presence/people-here.ts'
import { createDraftStore, type DraftCalls, type DraftStore } from './draft-store.ts'
import { type CopyOf, mayKeep } from './kept-copies.ts'
import { emptyDocuments } from './live-documents.ts'
import { openLine } from './room-line.ts'

/** A draft that this page takes part in: what edits it, and who else is there. */
export type OpenDraft = { store: DraftStore; people: PeopleHere; stop: () => void }

type Opening = {
  draft: Draft
  copy: CopyOf
  calls: DraftCalls
  /** The page should be asked for anew. */
  onNews: () => void
}

const addressOf = (workspace: string): string => {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/workspaces/${encodeURIComponent(workspace)}/live`
}

/** Takes part in a draft; its text may be typed in as soon as the server, or this browser's copy, has told it. */
export const openDraft = async ({ draft, copy, calls, onNews }: Opening): Promise<OpenDraft> => {
  const isKept = await mayKeep()
  const documents = emptyDocuments()
  const { line, awareness, sendNow } = openLine({
    url: addressOf(copy.workspace),
    room: { service: copy.service, startedAt: copy.startedAt },
    documents,
    copy: isKept ? copy : null,
    onNews,
  })
  const people = followPresence({ awareness, sendNow }, copy.personId)
  const store = createDraftStore(draft, { documents, line, calls })
  return {
    store,
    people,
    stop: () => {
      people.stop()
      store.stop()
      for (const doc of Object.values(documents)) doc.destroy()
    },
  }
}
