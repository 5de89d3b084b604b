import type * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { type Definition, type PartName, partNames } from '#model/definition/definition.ts'
import { hashOf } from '#model/definition/hash.ts'
import { readLivePart } from '#model/live/live-part.ts'
import { fieldAt } from '#model/live/shape.ts'
import { readLiveTranslations, tidyTranslations } from '#model/live/live-translations.ts'
import { type Portion, portions } from '#model/live/room.ts'
import { tidyPart } from '#model/live/tidy.ts'
import type { Content, RoughTexts } from './draft-state.ts'
import { isPart, type LiveDocuments } from './live-documents.ts'

const roughIn = (doc: Y.Doc, part: PartName, definition: Definition) => {
  const { content, unkept } = tidyPart(part, { typed: readLivePart(doc, part), before: definition[part] })
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

/** A draft as it is read from its live documents; each is read anew only after it changed. */
export const createReading = (draft: Content, documents: LiveDocuments) => {
  const dirty = new Set<Portion>(portions)
  const rough = new Map<Portion, RoughTexts>()
  let { definition, translations }: Content = draft
  return {
    changed: (portion: Portion) => dirty.add(portion),
    isDirty: () => dirty.size > 0,
    read: () => {
      for (const portion of dirty) {
        if (isPart(portion)) {
          const next = roughIn(documents[portion], portion, definition)
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
