import type * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { type Definition, type PartName, partNames } from '#model/definition/definition.ts'
import { hashOf } from '#model/definition/hash.ts'
import { fieldNameAt } from '#model/live/changed-addresses.ts'
import { readLivePart } from '#model/live/live-part.ts'
import { fieldAt } from '#model/live/shape.ts'
import { readLiveTranslations, tidyTranslations } from '#model/live/live-translations.ts'
import { type Portion, portions } from '#model/live/room.ts'
import { tidyPart } from '#model/live/tidy.ts'
import type { Content, RoughTexts } from './draft-state.ts'
import { isPart, type LiveDocuments } from './live-documents.ts'
import type { Address } from './typed-text.ts'

type Fields = ReadonlySet<string> | undefined

const roughIn = (
  doc: Y.Doc,
  part: PartName,
  { definition, only }: { definition: Definition; only: Fields },
) => {
  const typed = readLivePart(doc, part, only)
  const { content, unkept } = tidyPart(part, { typed, before: definition[part], only })
  const rough: RoughTexts = {}
  for (const { address, problem } of unkept) {
    const field = fieldAt(address)
    const text = field?.kind === 'text' ? doc.getText(address).toString() : ''
    rough[address] = { text, problem }
  }
  return { content, rough }
}

const withPart = (definition: Definition, part: PartName, content: unknown): Definition => ({
  ...definition,
  [part]: content,
})

/** A draft as it is read from its live documents; of each only what has changed since is read anew. */
export const createReading = (draft: Content, documents: LiveDocuments) => {
  // Undefined where nothing was read so far.
  const dirty = new Map<Portion, Set<string> | undefined>(portions.map((portion) => [portion, undefined]))
  const rough = new Map<Portion, RoughTexts>()
  let { definition, translations }: Content = draft
  const fieldsToRead = (portion: Portion): Fields => {
    const changed = dirty.get(portion)
    // What could not be kept is told again.
    return changed && new Set([...changed, ...Object.keys(rough.get(portion) ?? {}).map(fieldNameAt)])
  }
  return {
    /** Something changed at these addresses of a document. */
    changed: (portion: Portion, addresses: readonly Address[]): void => {
      if (dirty.has(portion) && !dirty.get(portion)) return
      const fields = dirty.get(portion) ?? new Set()
      for (const address of addresses) fields.add(fieldNameAt(address))
      dirty.set(portion, fields)
    },
    isDirty: () => dirty.size > 0,
    read: () => {
      for (const portion of dirty.keys()) {
        if (isPart(portion)) {
          const next = roughIn(documents[portion], portion, { definition, only: fieldsToRead(portion) })
          definition = withPart(definition, portion, next.content)
          rough.set(portion, next.rough)
        } else translations = tidyTranslations(readLiveTranslations(documents.translations), translations)
      }
      dirty.clear()
      return { definition, translations, rough: Object.assign({}, ...rough.values()) as RoughTexts }
    },
  }
}

/** Whether the stored draft says what the live documents say, as far as it can be kept. */
export const hasFollowed = (stored: Draft, documents: LiveDocuments): boolean =>
  partNames.every((part) => {
    const typed = readLivePart(documents[part], part)
    const { content } = tidyPart(part, { typed, before: stored.definition[part] })
    return hashOf(content) === hashOf(stored.definition[part])
  }) &&
  hashOf(tidyTranslations(readLiveTranslations(documents.translations), stored.translations)) ===
    hashOf(stored.translations)
