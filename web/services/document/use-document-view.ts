import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import { clausesOf, partOfPath } from '#model/definition/clauses.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import type { DraftHere, DraftInHand } from '../draft/use-draft.ts'
import { anchorOf, type DocumentView } from './document-view.ts'

/** Everybody whom the page names, by id. */
const namesOn = (page: ServicePage): Map<string, string> =>
  new Map(
    [...page.people, ...page.roles.map(({ person }) => person), ...(page.owner ? [page.owner] : [])].map(
      ({ id, name }) => [id, name],
    ),
  )

/** The clause that is open for editing here; the others in the draft are told. */
const useOpen = (draft: DraftInHand | null) => {
  const [open, setOpen] = useState<string | null>(null)
  const store = draft?.store
  const people = draft?.people
  useEffect(() => {
    store?.watch(open)
    people?.open(open)
  }, [store, people, open])
  // What may no longer be written closes, and does not open by itself once it may again.
  if (open !== null && draft?.state.readOnly.includes(partOfPath(open))) setOpen(null)
  return {
    open,
    setOpen: (path: string | null) => {
      // What opens or closes is drawn with what was typed to the last letter.
      draft?.follow()
      setOpen(path)
    },
  }
}

/** What is shown: what is typed at this moment where the text is edited here. */
const saidIn = (text: ServiceText, draft: DraftInHand | null) =>
  draft
    ? {
        definition: draft.state.definition,
        translations: draft.state.translations,
        records: draft.state.stored.records,
      }
    : text

/** What the components of the document need to show one text of a service. */
export const useDocumentView = (
  workspace: string,
  page: ServicePage,
  text: ServiceText,
  here: Pick<DraftHere, 'inHand' | 'line'> | null,
): DocumentView => {
  const draft = here?.inHand ?? null
  const language = useLanguage()
  const { data: around } = useQuery(workspaceQuery(workspace))
  const { open, setOpen } = useOpen(draft)
  const { definition, translations, records } = saidIn(text, draft)
  const clauses = useMemo(
    () => new Map(clausesOf(definition).map((clause) => [clause.path, clause])),
    [definition],
  )
  const people = useMemo(() => namesOn(page), [page])
  const vocabulary = around?.vocabulary
  const terms = useMemo(
    () => new Map(vocabulary?.map((term) => [`${term.kind} ${term.key}`, term.names])),
    [vocabulary],
  )
  return {
    page,
    definition,
    translations,
    records,
    clauses,
    // What is edited is the source text: nobody should believe to correct a translation.
    language: draft ? page.language : language,
    mySide: page.mySide,
    myPersonId: around?.me.id ?? null,
    mayConfirm: page.can.includes('confirm'),
    nameOfPerson: (id) => (id === null ? '' : (people.get(id) ?? '')),
    nameOfTerm: (kind, key) => nameIn(terms.get(`${kind} ${key}`) ?? { en: key }, language),
    termsOf: (kind) =>
      (vocabulary ?? [])
        .filter((term) => term.kind === kind)
        .map(({ key, names }) => ({ key, name: nameIn(names, language) })),
    draft,
    line: here?.line ?? null,
    open,
    setOpen,
    anchor: anchorOf,
  }
}
