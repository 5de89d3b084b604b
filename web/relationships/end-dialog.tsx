import { Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { today, useChange, useRelationship } from './use-relationship.ts'

/** What the dialog says of a relationship that runs, or of one that is yet to begin. */
const useWords = (isToBegin: boolean) => {
  const { t } = useTranslation()
  return isToBegin
    ? {
        text: t('relationships.ending.textToBegin'),
        until: t('relationships.ending.untilToBegin'),
        confirm: t('relationships.ending.confirmToBegin'),
      }
    : {
        text: t('relationships.ending.text'),
        until: t('relationships.ending.untilHelp'),
        confirm: t('relationships.ending.confirm'),
      }
}

/** Ends the relationship; what is open on the offboarding list is said before. */
export const EndDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const isToBegin = page.since > today()
  const latest = isToBegin ? page.since : today()
  const [until, setUntil] = useState(page.endsOn ?? latest)
  const [reason, setReason] = useState(page.endSet?.reason ?? '')
  const [endRoles, setEndRoles] = useState(false)
  const end = useChange(
    (params, body: { until: string; endRoles: boolean; reason: string }) =>
      client.endRelationship({ params, body: { ...body, version: page.version } }),
    { done: onClose, shown: true },
  )
  const words = useWords(isToBegin)
  const open = page.items.filter(({ list, done }) => list === 'offboarding' && done === null)
  const hasRoles = page.services.some(({ roles }) => roles.length > 0)
  return (
    <ConfirmDialog
      title={t('relationships.ending.title')}
      text={words.text}
      confirm={until > latest ? t('relationships.ending.confirmAhead') : words.confirm}
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
        description={words.until}
        type="date"
        required
        min={page.since}
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
