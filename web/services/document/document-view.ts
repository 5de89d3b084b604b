import { createContext, useContext } from 'react'
import type { Clause, ClauseRecords, Side } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { Language } from '#model/text.ts'
import { partOfPath } from '#model/definition/clauses.ts'
import type { DraftInHand } from '../draft/use-draft.ts'
import type { RoomLine } from '../draft/room-line.ts'

/** One text of a service as it is shown: what it says, in which language, and whether it is edited here. */
export type DocumentView = {
  page: ServicePage
  definition: Definition
  translations: Translations
  records: ClauseRecords
  /** The clauses by path, with the hash of what each says now. */
  clauses: ReadonlyMap<string, Clause>
  /** The language in which the reader sees the text, where it has it. */
  language: Language
  mySide: Side
  myPersonId: string | null
  mayConfirm: boolean
  nameOfPerson: (id: string | null) => string
  /** What a word of the workspace's vocabulary is called. */
  nameOfTerm: (kind: string, key: string) => string
  termsOf: (kind: string) => { key: string; name: string }[]
  /** Null while the text is only read. */
  draft: DraftInHand | null
  /** The draft's way to the server, where this page takes part in it or is about to. */
  line: RoomLine | null
  /** The clause that is open for editing. */
  open: string | null
  setOpen: (path: string | null) => void
  /** The id of the element that shows a path; a second showing of the same text has none. */
  anchor: (path: string) => string | undefined
}

const DocumentContext = createContext<DocumentView | null>(null)
export const DocumentProvider = DocumentContext.Provider

/** The text that is shown around here. */
export const useDocument = (): DocumentView => {
  const view = useContext(DocumentContext)
  if (!view) throw new Error('A clause is shown outside of a document.')
  return view
}

/** The draft, where what lies at this path may be changed; null where it is only read. */
export const draftAt = ({ draft }: Pick<DocumentView, 'draft'>, path: string): DraftInHand | null =>
  draft?.state.readOnly.includes(partOfPath(path)) ? null : draft

export const useDraftAt = (path: string): DraftInHand | null => draftAt(useDocument(), path)

/** The text of a clause in the language shown, where it was translated. */
export const shownText = (
  { page, language, translations }: Pick<DocumentView, 'page' | 'language' | 'translations'>,
  path: string,
  source: string,
): { text: string; language: Language } => {
  const translated = language === page.language ? undefined : translations[language]?.[path]
  return translated ? { text: translated, language } : { text: source, language: page.language }
}

/** The id of the element that shows a clause or list, so that a check can lead to it. */
export const anchorOf = (path: string): string => `at-${path.replaceAll('/', '--')}`

/** Marks the element that shows the text of an address word for word in its own language, so that passages of it can be found. */
export const addressed = (
  { page }: Pick<DocumentView, 'page'>,
  language: Language,
  address: string,
): { 'data-address'?: string } => (language === page.language ? { 'data-address': address } : {})
