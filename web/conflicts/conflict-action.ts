import { anchorOf, useDocument } from '#web/services/document/document-view.ts'
import { useServiceAction } from '#web/services/service-actions.ts'

type Place = { workspace: string; service: string; conflict: string }

/** How long, in milliseconds, a dialog takes to go and to give the focus back. */
const dialogGoes = 400

const focusCard = (): void => {
  const card = document.querySelector<HTMLElement>(`#${anchorOf('conflicts')}`)
  if (document.activeElement !== document.body || card === null) return
  card.tabIndex = -1
  card.focus({ preventScroll: true })
}

/** What was done may take away what had the focus: then it goes to the card, not out of the page. */
const keepFocus = (): void => {
  requestAnimationFrame(focusCard)
  setTimeout(focusCard, dialogGoes)
}

/** Does something to one conflict; the page and what its checks know follow. */
export const useConflictAction = <Input>(
  { workspace, conflict }: { workspace: string; conflict: string },
  act: (params: Place, input: Input) => Promise<unknown>,
  options: { onDone?: () => void; inline?: boolean } = {},
) => {
  const { page } = useDocument()
  return useServiceAction<Input>(
    { workspace, service: page.id },
    (params, input) => act({ ...params, conflict }, input),
    {
      ...options,
      onDone: () => {
        options.onDone?.()
        keepFocus()
      },
    },
  )
}
