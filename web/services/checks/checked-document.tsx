import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { inputOf } from '#model/checks/input-of.ts'
import type { Surroundings } from '#model/contract/checks.ts'
import type { ServiceText } from '#model/contract/service-texts.ts'
import type { Language } from '#model/text.ts'
import { useLanguage } from '#web/ui/language.ts'
import { type DocumentView, useDocument } from '../document/document-view.ts'
import { useUnhurried } from '../draft/use-unhurried.ts'
import { surroundingsQuery } from '../queries.ts'
import type { Answer, Question } from './answer.ts'
import { CheckedProvider } from './checked.ts'
import { startChecker } from './checker.ts'

type Shown = { text: ServiceText; language: Language }

const questionOf = (view: DocumentView, { text, language }: Shown, surroundings: Surroundings): Question => {
  const now = new Date().toISOString()
  const { page, definition, records, draft, mySide, myPersonId } = view
  return {
    input: inputOf({
      page,
      surroundings,
      text: { ...text, definition, records },
      today: now.slice(0, 10),
      language,
    }),
    typed: draft ? { personId: myPersonId, side: mySide, at: now } : null,
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The newest answer to the newest question. */
const useAnswer = (question: Question | null) => {
  const { shown: answer, soon } = useUnhurried<Answer | null>(() => null)
  const [failed, setFailed] = useState(false)
  const checker = useRef<ReturnType<typeof startChecker> | null>(null)
  useEffect(() => {
    let newest: Answer | null = null
    const started = startChecker({
      answer: (next) => {
        // Most keystrokes change no verdict: then nothing is drawn anew.
        if (isSame(newest, next)) return
        newest = next
        soon(() => next)
      },
      failed: () => setFailed(true),
    })
    checker.current = started
    return started.end
  }, [soon])
  useEffect(() => {
    if (question) checker.current?.ask(question)
  }, [question])
  return { answer, failed }
}

type CheckedDocumentProps = { workspace: string; text: ServiceText; children: ReactNode }

/** Lets everything inside know what the checks say of the text shown, as it is typed; the typing never waits for them. */
export const CheckedDocument = ({ workspace, text, children }: CheckedDocumentProps) => {
  const view = useDocument()
  const language = useLanguage()
  const { data, isError, refetch } = useQuery(surroundingsQuery(workspace, view.page.id))
  const surroundings = data ?? null
  const { page, definition, records, draft, mySide, myPersonId } = view
  const isDraft = draft !== null
  const question = useMemo(
    () => (surroundings ? questionOf(view, { text, language }, surroundings) : null),
    // The view is made anew with each drawing; these are what checks look at.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      page,
      definition,
      records,
      isDraft,
      mySide,
      myPersonId,
      text.kind,
      text.revision,
      surroundings,
      language,
    ],
  )
  const { answer, failed } = useAnswer(question)
  const checked = useMemo(
    () => ({
      workspace,
      text,
      answer,
      surroundings,
      failed: failed || isError,
      retry: () => (failed ? window.location.reload() : void refetch()),
    }),
    [workspace, text, answer, surroundings, failed, isError, refetch],
  )
  return <CheckedProvider value={checked}>{children}</CheckedProvider>
}
