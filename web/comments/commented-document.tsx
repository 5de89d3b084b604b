import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { newestText, type ServiceText } from '#model/contract/service-texts.ts'
import { useDocument } from '#web/services/document/document-view.ts'
import { workspaceQuery } from '#web/workspaces/queries.ts'
import { type Comments, CommentsContextProvider, type PanelState } from './comments.ts'
import { useSuggestions } from '#web/suggestions/use-suggestions.ts'
import { threadsQuery } from './queries.ts'

// What reads the selection, follows passages and shows the panel comes once there is somebody to speak.
const CommentsLayer = lazy(async () => ({ default: (await import('./comments-layer.tsx')).CommentsLayer }))

const nothing: PanelState = {
  compose: null,
  suggest: null,
  path: null,
  thread: null,
  suggestion: null,
  filter: null,
}

/** Whether the reader is invited to the service, as the server's policy has it; it alone decides. */
const useIsInvited = (workspace: string): boolean => {
  const { page, myPersonId } = useDocument()
  const { data } = useQuery(workspaceQuery(workspace))
  if (myPersonId === null) return false
  const holds = [...page.roles, ...page.providerRoles].some(({ person }) => person.id === myPersonId)
  return holds || page.owner?.id === myPersonId || data?.me.administrator === true
}

/** What the panel shows, and where the focus goes back to when it closes; a link to a thread or suggestion opens it. */
const usePanel = () => {
  const { thread, suggestion, show: tab } = useSearch({ strict: false })
  const linked = thread ?? suggestion
  const linkedPanel = { ...nothing, thread: thread ?? null, suggestion: suggestion ?? null }
  const navigate = useNavigate()
  const [panel, setPanel] = useState<PanelState | null>(linked ? linkedPanel : null)
  const opener = useRef<HTMLElement | null>(null)
  const [followed, setFollowed] = useState(linked)
  if (linked !== followed) {
    setFollowed(linked)
    if (linked) setPanel(linkedPanel)
  }
  const show = useCallback((what: Partial<PanelState> = {}) => {
    setPanel((now) => {
      if (now === null) opener.current = document.activeElement as HTMLElement | null
      return { ...nothing, ...what }
    })
  }, [])
  const close = useCallback(() => {
    setPanel(null)
    // A link that has done its work leaves the address.
    if (linked)
      void navigate({
        to: '.',
        search: tab === undefined ? {} : { show: tab },
        replace: true,
        resetScroll: false,
      })
    const back = opener.current
    requestAnimationFrame(() => {
      const place =
        back?.isConnected && back !== document.body ? back : document.querySelector('[data-comments]')
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    })
  }, [navigate, linked, tab])
  return { panel, show, close }
}

const pathOf = (address: string): string => address.split('#', 1)[0] ?? address

type CommentedDocumentProps = { workspace: string; text: ServiceText; children: ReactNode }

/** Lets everything inside know what is said about the text shown; the panel is drawn after it. */
export const CommentedDocument = ({ workspace, text, children }: CommentedDocumentProps) => {
  const { page } = useDocument()
  const isInvited = useIsInvited(workspace)
  const isSpokenAbout = text.revision === null || newestText(page)?.kind === text.kind
  const number = text.revision?.number ?? null
  const stoodOn = isSpokenAbout ? null : number
  const { data, isError } = useQuery({
    ...threadsQuery(workspace, page.id, stoodOn),
    enabled: isInvited,
    retry: false,
  })
  const suggested = useSuggestions({
    workspace,
    service: page.id,
    isInvited,
    isDraft: text.kind === 'draft',
    stoodOn,
  })
  const { panel, show, close } = usePanel()
  const comments = useMemo((): Comments | null => {
    if (!isInvited) return null
    const threads = data?.threads ?? []
    const open = Map.groupBy(
      threads.filter(({ state }) => state === 'open'),
      ({ address }) => pathOf(address),
    )
    return {
      workspace,
      service: page.id,
      threads,
      ...suggested,
      people: data?.people ?? [],
      mayStart: data?.can.includes('start') ?? false,
      failed: isError,
      stoodOn,
      revision: isSpokenAbout ? number : null,
      openOn: (path) => open.get(path)?.length ?? 0,
      panel,
      show,
      close,
    }
  }, [
    isInvited,
    data,
    suggested,
    isError,
    workspace,
    page.id,
    stoodOn,
    isSpokenAbout,
    number,
    panel,
    show,
    close,
  ])
  return (
    <CommentsContextProvider value={comments}>
      {children}
      {comments && (data || panel) && (
        <Suspense>
          <CommentsLayer />
        </Suspense>
      )}
    </CommentsContextProvider>
  )
}
