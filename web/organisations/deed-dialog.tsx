import type { OrganisationDeed, OrganisationPage } from '#model/contract/organisations.ts'
import { EndDialog } from './end-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

export type DialogProps = { organisation: OrganisationPage; close: () => void }

const dialogs = {
  rename: RenameDialog,
  move: MoveDialog,
  merge: MergeDialog,
  split: SplitDialog,
  end: EndDialog,
} as const

/** Asks what must be known before something is done with an organisation. */
export const DeedDialog = ({ deed, ...rest }: DialogProps & { deed: OrganisationDeed }) => {
  if (deed === 'resume') return null
  const Asking = dialogs[deed]
  return <Asking {...rest} />
}
