import { IndexeddbPersistence } from 'y-indexeddb'
import { emptyDefinition } from '#model/definition/definition.ts'
import { portions } from '#model/live/room.ts'
import { createReading } from './draft-reading.ts'
import { type CopyOf, copyName, unsentKey } from './kept-copies.ts'
import { emptyDocuments } from './live-documents.ts'
import type { Address } from './typed-text.ts'
import type { UnsentText } from './unsent-text.ts'

/** What this browser's copy of a draft holds that the server never stored; null where there is nothing of that kind. */
export const readKeptUnsent = async (copy: CopyOf): Promise<UnsentText | null> => {
  const documents = emptyDocuments()
  const lists = await Promise.all(
    portions.map(async (portion): Promise<Address[]> => {
      const kept = new IndexeddbPersistence(copyName(copy, portion), documents[portion])
      await kept.whenSynced
      const list: unknown = await kept.get(unsentKey)
      await kept.destroy()
      return Array.isArray(list) ? list : []
    }),
  )
  const addresses = lists.flat()
  if (addresses.length === 0) return null
  const content = createReading({ definition: emptyDefinition(), translations: {} }, documents).read()
  return { ...content, addresses }
}
