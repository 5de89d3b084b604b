import { Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { RolesApartNotice } from '../checks/between-list.tsx'
import { OpenChecks } from '../checks/open-checks.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { DifferenceList } from '../history/difference-list.tsx'
import { revisionQuery } from '../queries.ts'
import { useServiceAction } from '../service-actions.ts'

/** Freezes the draft as a proposal: shows what changed since the last revision and what the checks still say. */
export const ProposeDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const { page, draft, definition } = useDocument()
  const [note, setNote] = useState('')
  const [unsaved, setUnsaved] = useState(false)
  const last = page.revisions.reduce((highest, { number }) => Math.max(highest, number), 0)
  const before = useQuery({ ...revisionQuery(workspace, page.id, last), enabled: last > 0 })
  const propose = useServiceAction(
    { workspace, service: page.id },
    async (params, text: string) => {
      // Without a draft in hand nothing can have been typed here.
      const saved = draft === null || (await draft.store.flush())
      setUnsaved(!saved)
      const versions = draft?.store.read().stored.versions ?? page.draft?.versions
      if (!saved || !versions) return null
      const proposed = await client.propose({ params, body: { versions, note: text } })
      onClose()
      return proposed
    },
    { inline: true, endsDraft: true },
  )
  return (
    <ConfirmDialog
      title={t('service.propose.title', { number: last + 1 })}
      text={t('service.propose.text')}
      confirm={t('service.propose.confirm')}
      size="xl"
      busy={propose.isPending}
      error={propose.error}
      onConfirm={() => propose.mutate(note)}
      onClose={onClose}
    >
      {unsaved && <p role="alert">{t('service.propose.unsaved')}</p>}
      <RolesApartNotice />
      <Title order={3}>{t('service.propose.checks')}</Title>
      <OpenChecks />
      {last > 0 && (
        <>
          <Title order={3}>{t('service.history.since', { number: last })}</Title>
          {before.data ? (
            <DifferenceList before={before.data.definition} after={definition} />
          ) : (
            <LoadingPanel />
          )}
        </>
      )}
      <Textarea
        label={t('service.propose.note')}
        description={t('service.propose.noteHelp')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
