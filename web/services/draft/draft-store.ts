import type * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import { type Definition, type PartName, partNames } from '#model/definition/definition.ts'
import { changedAddresses } from '#model/live/changed-addresses.ts'
import { readLivePart, writeLivePart } from '#model/live/live-part.ts'
import { fieldAt } from '#model/live/shape.ts'
import { writeLiveTranslations } from '#model/live/live-translations.ts'
import { portions } from '#model/live/room.ts'
import { type Problem, problemOf } from '#model/live/tidy.ts'
import { readAt, writeAt } from './clause-at.ts'
import { createReading, hasFollowed } from './draft-reading.ts'
import type { Content, DraftState, RoughTexts } from './draft-state.ts'
import { type LiveDocuments, portionOf } from './live-documents.ts'
import { type LiveText, liveTextOf } from './live-text.ts'
import { createOwnHistory } from './own-history.ts'
import type { RoomLine } from './room-line.ts'
import type { Address } from './typed-text.ts'
import type { UnsentText } from './unsent-text.ts'
import { watchEntry } from './watched-entry.ts'

/** What of a draft goes past the live documents: each call gives the whole draft as it is stored. */
export type DraftCalls = {
  read: () => Promise<Draft | null>
  confirm: (clauses: { path: string; hash: string }[]) => Promise<Draft>
  /** Told of every draft the server gave. */
  arrived: (draft: Draft) => void
}

/**
 * What changed the draft: a deed on this page, which shows at once; a key, which the page around the field may show
 * later; or what somebody else did.
 */
export type News = 'acted' | 'typed' | 'heard'

/** Everything that edits a draft from this page; others see it as it is done. */
export type DraftStore = ReturnType<typeof createDraftStore>

/** How often and how long the stored draft is asked whether it has followed the text, in milliseconds. */
const askEvery = 300
const askFor = 6000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** The name of the field at an address, as the reasons of the model know it. */
const nameOf = (address: Address): string => address.split(/[#./]/).at(-1) ?? ''

/** Holds a draft while it is edited by several people: what is typed here goes into the live documents and to everybody. */
export const createDraftStore = (
  draft: Draft,
  { documents, line, calls }: { documents: LiveDocuments; line: RoomLine; calls: DraftCalls },
) => {
  // What is done on this page, as against what comes from others or from this browser's copy.
  const mine = { by: 'this page' }
  const reading = createReading(draft, documents)
  const history = createOwnHistory(Object.values(documents), mine)
  const listeners = new Set<(news: News) => void>()
  const texts = new Map<Address, LiveText>()
  let stored: DraftState['stored'] = draft
  let ownRough: RoughTexts = {}
  let isActing = false
  let isStale = true
  let state: DraftState | undefined

  const read = (): DraftState => {
    if (state && !isStale && !reading.isDirty()) return state
    const { rough, ...content } = reading.read()
    state = { ...content, stored, rough: { ...rough, ...ownRough }, readOnly: line.read().readOnly }
    isStale = false
    return state
  }
  const tell = (news: News): void => {
    for (const listener of listeners) listener(news)
  }
  const changed = (news: News): void => {
    isStale = true
    tell(news)
  }
  const handlers = portions.map((portion) => {
    const after = (transaction: Y.Transaction): void => {
      if (transaction.changed.size === 0) return
      reading.changed(portion, changedAddresses(transaction))
      // One deed may touch several documents: it is told once, when it is done.
      if (!isActing) tell(transaction.local ? 'typed' : 'heard')
    }
    documents[portion].on('afterTransaction', after)
    return () => documents[portion].off('afterTransaction', after)
  })
  // After the readings know that they are stale.
  const watching = watchEntry(documents, { mine, removed: () => tell('acted') })
  const stopHearing = line.subscribe(() => {
    const { readOnly } = line.read()
    if (!state || readOnly.join() === state.readOnly.join()) return
    for (const portion of readOnly) history.forget(documents[portion])
    changed('acted')
  })
  const act = <Result>(deed: () => Result): Result => {
    history.beginStep()
    isActing = true
    try {
      return deed()
    } finally {
      isActing = false
      history.beginStep()
      changed('acted')
    }
  }
  const adopt = (current: Draft): void => {
    const isOlder = portions.some(
      (portion) => (current.versions[portion] ?? 0) < (stored.versions[portion] ?? 0),
    )
    if (isOlder || current === stored) return
    stored = current
    changed('heard')
  }
  const ask = async (deed: () => Promise<Draft>): Promise<void> => {
    // What the server has stored of the text it looks at itself.
    await line.settled()
    const current = await deed()
    adopt(current)
    calls.arrived(current)
    tell('acted')
  }
  const flush = async (): Promise<boolean> => {
    if (!(await line.settled()) || Object.keys(read().rough).length > 0) return false
    for (const began = Date.now(); Date.now() - began < askFor; await pause(askEvery)) {
      const current = await calls.read()
      if (current === null) return false
      adopt(current)
      calls.arrived(current)
      if (hasFollowed(current, documents)) return true
    }
    // Somebody types on without a pause: what was typed here is stored, and what stands by now counts.
    return true
  }
  const writePart = (part: PartName, from: Definition, to: Definition): void =>
    writeLivePart(documents[part], part, { from: from[part], to: to[part], origin: mine })

  return {
    line,
    subscribe: (listener: (news: News) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    read,
    /** Takes in what the server has stored by now. */
    adopt,
    /** A text that several people type at once. */
    text: (address: Address): LiveText => {
      const known = texts.get(address)
      if (known) return known
      const doc = documents[portionOf(address)]
      const made = liveTextOf(doc, doc.getText(address), mine)
      texts.set(address, made)
      return made
    },
    /** What is chosen at an address, or was typed there and cannot be kept. */
    chosen: (address: Address): string => {
      const kept = documents[portionOf(address)].getMap('choices').get(address)
      return ownRough[address]?.text ?? (typeof kept === 'string' ? kept : '')
    },
    /** Why what stands at an address cannot be kept; nothing where it can. */
    problemAt: (address: Address): Problem | undefined => {
      const field = fieldAt(address)
      if (field?.kind !== 'text') return ownRough[address]?.problem
      const typed = documents[portionOf(address)].getText(address).toString()
      const outcome = field.schema.safeParse(typed)
      return outcome.success ? undefined : problemOf(outcome.error.issues[0], nameOf(address))
    },
    /** Keeps an eye on the entry that is open here: whoever removes it does so under somebody's hands. */
    watch: watching.watch,
    /** An entry that was open here when somebody else removed it. */
    removed: watching.removed,
    forgetRemoved: () => {
      watching.forget()
      tell('acted')
    },
    /** Whether an address is typed by several people at once, letter by letter; all else is chosen. */
    isText: (address: Address): boolean =>
      portionOf(address) === 'translations' || fieldAt(address)?.kind === 'text',
    /** Sets what is chosen, a number or a day; one that cannot be kept stays beside the draft, with the reason. */
    choose: (address: Address, text: string) => {
      const field = fieldAt(address)
      if (!field || !('schema' in field)) return
      const { [address]: _, ...others } = ownRough
      const outcome = field.schema.safeParse(text)
      ownRough = outcome.success
        ? others
        : { ...others, [address]: { text, problem: problemOf(outcome.error.issues[0], nameOf(address)) } }
      if (!outcome.success) return changed('typed')
      const doc = documents[portionOf(address)]
      doc.transact(() => doc.getMap('choices').set(address, outcome.data), mine)
      changed('typed')
    },
    /** Whether an entry is there, whatever it says. */
    has: (path: string): boolean => {
      const [list = '', id = ''] = path.split('/')
      return documents[portionOf(path)].getMap(list).has(id)
    },
    /** Puts a whole clause or list in place; undefined removes an entry. */
    write: (path: string, content: unknown) => {
      const from = read().definition
      if (content === undefined) {
        ownRough = Object.fromEntries(Object.entries(ownRough).filter(([at]) => !at.startsWith(`${path}#`)))
      }
      act(() => writePart(partOfPath(path), from, writeAt(from, path, content)))
    },
    /** Brings an entry back to its place in a list, saying what it said. */
    bringBack: (path: string, { entry, place }: { entry: { id: string }; place: number }) => {
      const [list = '', id = ''] = path.split('/')
      const part = partOfPath(path)
      const doc = documents[part]
      act(() =>
        doc.transact(() => {
          // What others typed into it after it had gone still stands under its address.
          doc.getMap(list).set(id, true)
          const from = { ...read().definition, [part]: readLivePart(doc, part) }
          const entries = ((readAt(from, list) ?? []) as { id: string }[]).filter((one) => one.id !== id)
          writePart(part, from, writeAt(from, list, entries.toSpliced(place, 0, entry)))
        }, mine),
      )
    },
    /** Puts a whole text in place of the one it was begun from; what others wrote since stays. */
    rewrite: ({ base, mine: to }: { base: Content; mine: Content }) =>
      act(() => {
        for (const part of partNames) writePart(part, base.definition, to.definition)
        const { translations } = documents
        writeLiveTranslations(translations, { from: base.translations, to: to.translations, origin: mine })
      }),
    confirm: (clauses: { path: string; hash: string }[]) => ask(() => calls.confirm(clauses)),
    /** Has the server do something about the draft, and shows the draft as it is then. */
    ask,
    /** Waits until the stored draft says everything that was typed; false where it cannot. */
    flush,
    undo: () => act(history.undo),
    redo: () => act(history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    beginStep: history.beginStep,
    /** What was done here and is not stored by the server, nor can be; null where there is nothing of that kind. */
    unsent: (): UnsentText | null => {
      const addresses = [...new Set([...line.unsent(), ...Object.keys(ownRough)])]
      if (addresses.length === 0) return null
      const { definition, translations, rough } = read()
      return { definition, translations, rough, addresses }
    },
    /** Whether anything typed would be lost with this page. */
    holdsUnsaved: () => line.read().holdsUnsaved || Object.keys(ownRough).length > 0,
    stop: () => {
      for (const stop of handlers) stop()
      stopHearing()
      history.stop()
      watching.stop()
      line.stop()
    },
  }
}
