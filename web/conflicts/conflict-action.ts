import { useDocument } from '#web/services/document/document-view.ts'
import { useServiceAction } from '#web/services/service-actions.ts'

type Place = { workspace: string; service: string; conflict: string }

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
    options,
  )
}
