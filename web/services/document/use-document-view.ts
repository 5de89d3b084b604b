import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ServicePage } from '#model/contract/service-page.ts'
import { clausesOf } from '#model/definition/clauses.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import type { DraftInHand } from '../draft/use-draft.ts'
import { anchorOf, type DocumentView } from './document-view.ts'

/** Everybody whom the page names, by id. */
const namesOn = (page: ServicePage): Map<string, string> =>
  new Map(
    [...page.people, ...page.roles.map(({ person }) => person), ...(page.owner ? [page.owner] : [])].map(
      ({ id, name }) => [id, name],
    ),
  )

/** What the components of the document need to show one text of a service. */
export const useDocumentView = (
  workspace: string,
  page: ServicePage,
  text: ServiceText,
  draft: DraftInHand | null,
): DocumentView => {
  const language = useLanguage()
  const { data: around } = useQuery(workspaceQuery(workspace))
  const [open, setOpenNow] = useState<string | null>(null)
  const setOpen = (path: string | null) => {
    // What opens or closes is drawn with what was typed to the last letter.
    draft?.follow()
    setOpenNow(path)
  }
  const definition = draft?.state.definition ?? text.definition
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
    translations: draft?.state.translations ?? text.translations,
    records: draft?.state.stored.records ?? text.records,
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
    open,
    setOpen,
    anchor: anchorOf,
  }
}
