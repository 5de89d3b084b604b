import * as Y from 'yjs'
import type { Draft } from '#model/contract/service-page.ts'
import { Definition, partNames, type Translations } from '#model/definition/definition.ts'
import { writeLivePart } from '#model/live/live-part.ts'
import { writeLiveTranslations } from '#model/live/live-translations.ts'
import { portions } from '#model/live/room.ts'
import { createDraftStore, type DraftStore } from './draft-store.ts'
import type { LineState } from './line-state.ts'
import { emptyDocuments, type LiveDocuments } from './live-documents.ts'

const draftOf = (definition: object, translations: Translations = {}): Draft => ({
  definition: Definition.parse(definition),
  translations,
  versions: { value: 1, use: 1, cost: 1, supply: 1, translations: 1 },
  records: {},
  suggestOnly: {},
  startedFrom: null,
  startedAt: '2026-11-23T10:00:00.000Z',
  changedAt: '2026-11-23T10:00:00.000Z',
})

const documentsOf = ({ definition, translations }: Draft): LiveDocuments => {
  const documents = emptyDocuments()
  for (const part of partNames) writeLivePart(documents[part], part, { from: {}, to: definition[part] })
  writeLiveTranslations(documents.translations, { from: {}, to: translations })
  return documents
}

const copiesOf = (documents: LiveDocuments): LiveDocuments => {
  const copies = emptyDocuments()
  for (const portion of portions)
    Y.applyUpdate(copies[portion], Y.encodeStateAsUpdate(documents[portion]), 'from afar')
  return copies
}

const open: LineState = { status: 'saved', isKnown: true, end: null, readOnly: [], holdsUnsaved: false }

/** One person's browser, with the draft that it would be given if it asked. */
export type Browser = DraftStore & { documents: LiveDocuments; stored: Draft }

const browserOn = (draft: Draft, documents: LiveDocuments): Browser => {
  const browser = { documents, stored: draft }
  const line = {
    read: () => open,
    subscribe: () => () => undefined,
    settled: () => Promise.resolve(true),
    unsent: () => [],
    connectAgain: () => undefined,
    stop: () => undefined,
  }
  const store = createDraftStore(draft, {
    documents,
    line,
    calls: {
      read: () => Promise.resolve(browser.stored),
      confirm: () => Promise.resolve(browser.stored),
      arrived: () => undefined,
    },
  })
  return Object.assign(browser, store)
}

/** Two people who have one draft open, each in a browser of their own. */
export const twoBrowsers = (definition: object, translations: Translations = {}): [Browser, Browser] => {
  const draft = draftOf(definition, translations)
  const documents = documentsOf(draft)
  return [browserOn(draft, documents), browserOn(draft, copiesOf(documents))]
}

/** Each is told everything that the other has done. */
export const meet = (one: Browser, other: Browser): void => {
  for (const portion of portions) {
    const [here, there] = [one.documents[portion], other.documents[portion]]
    const [mine, theirs] = [Y.encodeStateAsUpdate(here), Y.encodeStateAsUpdate(there)]
    Y.applyUpdate(here, theirs, 'from afar')
    Y.applyUpdate(there, mine, 'from afar')
  }
}

export const mail = {
  value: {
    name: 'Mail',
    outcomes: [
      { id: 'o1', direction: 'supported', statement: 'Clerks reach everybody', target: '95' },
      { id: 'o2', direction: 'supported', statement: 'Nothing is lost' },
    ],
  },
  use: { support: 'Desk', channels: ['phone'] },
}
/** Where the first outcome says what it says. */
export const statement = 'value.outcomes/o1#statement'
/** Types a whole text anew, as a field does. */
export const typeIn = (browser: Browser, address: string, mine: string): void => {
  const text = browser.text(address)
  text.type({ base: text.read(), mine })
}
export const outcomesIn = (browser: Browser) => browser.read().definition.value.outcomes
