import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useChange, useRelationship } from './use-relationship.ts'

const SinceDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [since, setSince] = useState(page.since)
  const change = useChange(
    (params, day: string) =>
      client.changeRelationship({ params, body: { version: page.version, since: day } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.changeSince')}
      confirm={t('ui.save')}
      busy={change.isPending}
      missing={since === '' ? [t('relationships.page.sinceLabel')] : []}
      error={change.error}
      onConfirm={() => change.mutate(since)}
      onClose={onClose}
    >
      <TextInput
        label={t('relationships.page.sinceLabel')}
        type="date"
        required
        data-autofocus
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

/** Says otherwise since when the relationship holds. */
export const SinceButton = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t('relationships.page.changeSince')}
      </Button>
      {open && <SinceDialog onClose={() => setOpen(false)} />}
    </>
  )
}
