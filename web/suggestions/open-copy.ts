import { Awareness } from 'y-protocols/awareness'
import { Doc } from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { partNames } from '#model/definition/definition.ts'
import { writeLivePart } from '#model/live/live-part.ts'
import { createDraftStore, type DraftStore } from '#web/services/draft/draft-store.ts'
import { emptyDocuments } from '#web/services/draft/live-documents.ts'
import type { RoomLine } from '#web/services/draft/room-line.ts'
import { followPresence, type PeopleHere } from '#web/services/presence/people-here.ts'

/** A text that is edited with the fields of a draft, by one person, and that nobody else sees. */
export type OwnCopy = { store: DraftStore; people: PeopleHere; stop: () => void }

const here: ReturnType<RoomLine['read']> = {
  status: 'saved',
  isKnown: true,
  end: null,
  readOnly: [],
  holdsUnsaved: false,
}

// It leads nowhere: what is typed into a copy goes to nobody until it is sent as a suggestion.
const noLine: RoomLine = {
  read: () => here,
  subscribe: () => () => undefined,
  settled: async () => true,
  unsent: () => [],
  connectAgain: () => undefined,
  stop: () => undefined,
}

const refused = () => Promise.reject(new Error('A copy of a draft has nothing on the server.'))

/** Opens a copy of a draft as it says now. */
export const openCopy = (draft: Draft): OwnCopy => {
  const documents = emptyDocuments()
  for (const part of partNames) writeLivePart(documents[part], part, { from: {}, to: draft.definition[part] })
  const calls = { read: async () => null, confirm: refused, arrived: () => undefined }
  const store = createDraftStore(draft, { documents, line: noLine, calls })
  const awareness = new Awareness(new Doc())
  const people = followPresence({ awareness, sendNow: () => undefined }, null)
  return {
    store,
    people,
    stop: () => {
      people.stop()
      awareness.destroy()
      store.stop()
      for (const doc of Object.values(documents)) doc.destroy()
    },
  }
}
