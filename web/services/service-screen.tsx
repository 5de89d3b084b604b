import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { ProblemError } from '#model/contract/client.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import { newestText, textsOf } from '#model/contract/service-texts.ts'
import { AskView } from './agreement/ask-view.tsx'
import { DocumentProvider } from './document/document-view.ts'
import { DraftEndedNotice } from './draft-ended-notice.tsx'
import { useDocumentView } from './document/use-document-view.ts'
import { type EndedDraft, useEndedDraft } from './draft/ended-draft.ts'
import { useDraft } from './draft/use-draft.ts'
import { useKeptUnsent } from './draft/use-kept-unsent.ts'
import { useUnhurriedValue } from './draft/use-unhurried.ts'
import { serviceQuery } from './queries.ts'
import { ServiceDocument } from './service-document.tsx'
import { ServiceWithoutText } from './service-without-text.tsx'

/** Whether a link led here to one thing that people speak about. */
const useIsLinked = (): boolean => {
  const { thread, suggestion, conflict, clause, show } = useSearch({ strict: false })
  return [thread, suggestion, conflict, clause, show].some((one) => one !== undefined)
}

type Shown = { workspace: string; page: ServicePage; ended: EndedDraft }

/** The signing view: what a person sees first when something is asked of them. */
const Asked = ({ workspace, page, ended, onLater }: Shown & { onLater: () => void }) => {
  const text = textsOf(page).find(({ kind }) => kind === 'open')
  const [asked] = page.asked
  if (!text?.revision || !asked) return null
  return (
    <AskedText workspace={workspace} page={page} text={text}>
      <AskView
        key={`${asked.role} ${asked.organisation.id}`}
        workspace={workspace}
        revision={text.revision}
        asked={asked}
        notice={<DraftEndedNotice ended={ended} />}
        onLater={onLater}
      />
    </AskedText>
  )
}

const AskedText = ({ workspace, page, text, children }: AskedTextProps) => {
  const view = useDocumentView(workspace, page, text, null)
  return <DocumentProvider value={view}>{children}</DocumentProvider>
}

type AskedTextProps = Omit<Shown, 'ended'> & {
  text: ReturnType<typeof textsOf>[number]
  children: React.ReactNode
}

const Whole = memo(({ workspace, page, ended, onAsked }: Shown & { onAsked: (() => void) | null }) => {
  const texts = textsOf(page)
  const isLinked = useIsLinked()
  const { show } = useSearch({ strict: false })
  // A link to what people speak about leads to the text that they work on; one to another tab says nothing of the text.
  const isAbout = isLinked && (show === undefined || show === 'answers')
  const [wanted, setWanted] = useState<TextKind | null>(!isAbout ? null : (newestText(page)?.kind ?? null))
  const draft = useDraft(workspace, page, ended.note)
  const text = texts.find(({ kind }) => kind === wanted) ?? texts[0]
  if (!text) return <ServiceWithoutText workspace={workspace} page={page} show={setWanted} ended={ended} />
  const isEdited = text.kind === 'draft' && page.can.includes('edit')
  return (
    <ServiceDocument
      workspace={workspace}
      page={page}
      text={text}
      kinds={texts.map(({ kind, revision }) => ({ kind, number: revision?.number ?? null }))}
      show={setWanted}
      here={isEdited ? draft : null}
      ended={ended}
      onAsked={onAsked}
    />
  )
})

/** How often a page that people work on is asked for anew, while it is in sight. */
const lookMilliseconds = 15_000

/** The page of one service: read, drafted, checked and signed here. */
export const ServiceScreen = () => {
  const { workspace = '', service = '' } = useParams({ strict: false })
  const { data, refetch } = useSuspenseQuery({
    ...serviceQuery(workspace, service),
    // What people say of a text, whose words it is and who agrees, comes without the room that carries the text itself.
    refetchInterval: ({ state }) => (state.data?.draft || state.data?.open ? lookMilliseconds : false),
  })
  // A draft that was just saved is drawn anew without keeping the typing waiting.
  const shown = useUnhurriedValue(data)
  const page = shown.id === data.id ? shown : data
  const isLinked = useIsLinked()
  const [later, setLater] = useState(isLinked)
  const ended = useEndedDraft(page.id)
  useKeptUnsent({ workspace, page, note: ended.note })
  const [gone, setGone] = useState<Error | null>(null)
  // Whoever is asked may have lost their role meanwhile: behind the question nothing is shown that they may not read.
  const showWhole = async () => {
    setLater(true)
    const { error } = await refetch()
    if (error instanceof ProblemError && error.problem.code === 'not_found') setGone(error)
  }
  if (gone) throw gone
  const isAsked = page.can.includes('sign') && page.asked.length > 0 && page.open !== null
  if (isAsked && !later)
    return <Asked workspace={workspace} page={page} ended={ended} onLater={() => void showWhole()} />
  return (
    <Whole
      key={page.id}
      workspace={workspace}
      page={page}
      ended={ended}
      onAsked={isAsked ? () => setLater(false) : null}
    />
  )
}
