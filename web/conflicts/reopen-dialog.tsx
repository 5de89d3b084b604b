import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#model/conflicts/conflict.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useTextLimit } from '#web/ui/text-limit.ts'
import { useConflictAction } from './conflict-action.ts'

type ReopenDialogProps = { workspace: string; conflict: Conflict; onClose: () => void }

/** Opens a decided conflict again; it takes a reason. */
export const ReopenDialog = ({ workspace, conflict, onClose }: ReopenDialogProps) => {
  const { t } = useTranslation()
  const limit = useTextLimit()
  const [reason, setReason] = useState('')
  const reopen = useConflictAction(
    { workspace, conflict: conflict.id },
    (params) => client.reopenConflict({ params, body: { reason } }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('conflicts.done.reopened'))
        onClose()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('conflicts.reopen')}
      text={t('conflicts.reason.text')}
      confirm={t('conflicts.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      missing={reason.trim() === '' ? [t('conflicts.reason.label')] : []}
      onConfirm={() => reopen.mutate(undefined)}
      onClose={onClose}
    >
      <Textarea
        label={t('conflicts.reason.label')}
        required
        data-autofocus
        autosize
        minRows={2}
        error={limit(reason, 2000)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
