import { Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { today, useChange, useRelationship } from './use-relationship.ts'

/** Ends the relationship; what is open on the offboarding list is said before. */
export const EndDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [until, setUntil] = useState(today() > page.since ? today() : page.since)
  const [reason, setReason] = useState('')
  const [endRoles, setEndRoles] = useState(false)
  const end = useChange(
    (params, body: { until: string; endRoles: boolean; reason: string }) =>
      client.endRelationship({ params, body: { ...body, version: page.version } }),
    { done: onClose, shown: true },
  )
  const open = page.items.filter(({ list, done }) => list === 'offboarding' && done === null)
  const hasRoles = page.services.some(({ roles }) => roles.length > 0)
  return (
    <ConfirmDialog
      title={t('relationships.ending.title')}
      text={t('relationships.ending.text')}
      confirm={t('relationships.ending.confirm')}
      tone="danger"
      size="lg"
      busy={end.isPending}
      missing={until === '' ? [t('relationships.ending.until')] : []}
      error={end.error}
      onConfirm={() => end.mutate({ until, endRoles, reason })}
      onClose={onClose}
    >
      {open.length > 0 && (
        <div>
          <Text fw={600}>{t('relationships.ending.open', { count: open.length })}</Text>
          <ul>
            {open.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        </div>
      )}
      <TextInput
        label={t('relationships.ending.until')}
        type="date"
        required
        min={page.since}
        max={today() > page.since ? today() : page.since}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Textarea
        label={`${t('relationships.ending.reason')} (${t('ui.optional')})`}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {hasRoles && (
        <Checkbox
          label={t('relationships.ending.roles')}
          description={t('relationships.ending.rolesText')}
          checked={endRoles}
          onChange={(event) => setEndRoles(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  )
}
