import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'

type Ending = 'decline' | 'withdraw' | 'retire' | 'discard'

const needsReason = (ending: Ending): boolean => ending === 'decline' || ending === 'retire'

/** Ends a proposal, a draft or the service itself; a reason is asked where others have a right to one. */
export const EndDialog = ({ workspace, ending, onClose }: EndDialogProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [reason, setReason] = useState('')
  const number = page.open?.number ?? 0
  const act = useServiceAction(
    { workspace, service: page.id },
    (params, why: string) =>
      ({
        decline: () => client.decline({ params: { ...params, number }, body: { reason: why } }),
        withdraw: () => client.withdraw({ params: { ...params, number }, body: { reason: why } }),
        retire: () => client.retire({ params, body: { reason: why } }),
        discard: () => client.discardDraft({ params }),
      })[ending](),
    { inline: true, onDone: onClose, endsDraft: ending === 'retire' || ending === 'discard' },
  )
  return (
    <ConfirmDialog
      title={t(`service.end.${ending}.title`, { number })}
      text={t(`service.end.${ending}.text`)}
      confirm={t(`service.end.${ending}.confirm`)}
      tone="danger"
      busy={act.isPending}
      missing={needsReason(ending) && reason.trim() === '' ? [t('service.end.reason')] : []}
      error={act.error}
      onConfirm={() => act.mutate(reason)}
      onClose={onClose}
    >
      {ending !== 'discard' && (
        <Textarea
          label={t('service.end.reason')}
          required={needsReason(ending)}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  )
}

type EndDialogProps = { workspace: string; ending: Ending; onClose: () => void }
