import type * as Y from 'yjs'
import { partOfPath } from '#model/definition/clauses.ts'
import type { Definition } from '#model/definition/definition.ts'
import { readLivePart } from '#model/live/live-part.ts'
import { readAt } from './clause-at.ts'
import { isPart, type LiveDocuments } from './live-documents.ts'

/** An entry that somebody else removed while it was open here, as it was just before. */
export type Removed = { path: string; entry: { id: string; statement: string }; place: number; at: number }

type Watched = { path: string; list: string; id: string }

const watchedAt = (path: string): Watched | null => {
  const [list = '', id] = path.split('/')
  return id === undefined ? null : { path, list, id }
}

/** Sees when the one entry that is open here is removed by others, and remembers what it said to the last letter. */
export const watchEntry = (
  documents: LiveDocuments,
  { mine, removed }: { mine: unknown; removed: () => void },
) => {
  let watched: Watched | null = null
  let before: Removed | null = null
  let found: Removed | null = null

  const entriesOf = (doc: Y.Doc, { path, list }: Watched): { id: string; statement: string }[] => {
    const part = partOfPath(path)
    return (readAt({ [part]: readLivePart(doc, part) } as Definition, list) ?? []) as {
      id: string
      statement: string
    }[]
  }
  const stops = Object.entries(documents).map(([portion, doc]) => {
    const isHere = (one: Watched | null): one is Watched =>
      one !== null && isPart(portion as keyof LiveDocuments) && partOfPath(one.path) === portion
    const look = ({ origin, local }: Y.Transaction): void => {
      before = null
      if (local || origin === mine || !isHere(watched)) return
      const entries = entriesOf(doc, watched)
      const place = entries.findIndex(({ id }) => id === watched?.id)
      const entry = entries[place]
      if (entry) before = { path: watched.path, entry, place, at: Date.now() }
    }
    const compare = (): void => {
      if (before === null || !isHere(watched) || doc.getMap(watched.list).has(watched.id)) return
      found = before
      before = null
      removed()
    }
    doc.on('beforeTransaction', look)
    doc.on('afterTransaction', compare)
    return () => {
      doc.off('beforeTransaction', look)
      doc.off('afterTransaction', compare)
    }
  })
  return {
    watch: (path: string | null): void => {
      watched = path === null ? null : watchedAt(path)
    },
    /** The last entry that was removed under somebody's hands here. */
    removed: (): Removed | null => {
      const gone = found && watchedAt(found.path)
      // Somebody else may have brought it back.
      const isBack = gone !== null && documents[partOfPath(gone.path)].getMap(gone.list).has(gone.id)
      return isBack ? null : found
    },
    forget: (): void => {
      found = null
    },
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
