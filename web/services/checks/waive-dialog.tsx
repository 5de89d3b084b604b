import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastWaivableDay, untilRefusal } from '#model/checks/waiving.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { useChecked } from './checked.ts'
import { useCheckName } from './verdict-words.ts'

/** Lets what a check finds stay until a day, with a reason that everybody reads. */
export const WaiveDialog = ({ rule, onClose }: { rule: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const nameOf = useCheckName()
  const { page } = useDocument()
  const { workspace } = useChecked()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const latest = lastWaivableDay(today)
  const refusal = until === '' ? null : untilRefusal(until, today)
  const waive = useServiceAction(
    { workspace, service: page.id },
    (params, body: { rule: string; reason: string; until: string }) => client.waiveCheck({ params, body }),
    { inline: true, onDone: onClose },
  )
  return (
    <ConfirmDialog
      title={t('service.waive.title')}
      text={t('service.waive.text', { check: nameOf(rule) })}
      confirm={t('service.waive.confirm')}
      size="lg"
      busy={waive.isPending}
      missing={[
        ...(reason.trim() === '' ? [t('service.waive.reason')] : []),
        ...(until === '' || refusal !== null ? [t('service.waive.until')] : []),
      ]}
      error={waive.error}
      onConfirm={() => waive.mutate({ rule, reason, until })}
      onClose={onClose}
    >
      <Textarea
        label={t('service.waive.reason')}
        description={t('service.waive.reasonHelp')}
        required
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('service.waive.until')}
        description={t('service.waive.untilHelp', { date: formats.day(latest) })}
        type="date"
        required
        max={latest}
        value={until}
        error={refusal === null ? undefined : t(`service.waive.wrong.${refusal}`)}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
