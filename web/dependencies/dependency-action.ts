import { anchorOf, useDocument } from '#web/services/document/document-view.ts'
import { useServiceAction } from '#web/services/service-actions.ts'

/** How long, in milliseconds, a dialog takes to go and to give the focus back. */
const dialogGoes = 400

const focusCard = (): void => {
  const card = document.querySelector<HTMLElement>(`#${anchorOf('dependencies')}`)
  if (document.activeElement !== document.body || card === null) return
  card.tabIndex = -1
  card.focus({ preventScroll: true })
}

type Place = { workspace: string; service: string }

/** Writes what the service rests on; the page and what its checks know follow, and the focus stays in the card. */
export const useDependencyAction = <Input>(
  workspace: string,
  act: (params: Place, input: Input) => Promise<unknown>,
  onDone: () => void,
) => {
  const { page } = useDocument()
  return useServiceAction<Input>({ workspace, service: page.id }, act, {
    inline: true,
    onDone: () => {
      onDone()
      setTimeout(focusCard, dialogGoes)
    },
  })
}
