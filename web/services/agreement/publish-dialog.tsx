import { Button, List, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { OpenChecks } from '../checks/open-checks.tsx'
import { useMissing } from '../column/sign-offs-card.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'

/** Whose signatures are missing. */
const Missing = () => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const missing = useMissing(page)(page.open?.missing ?? [])
  return (
    <List>
      {missing.map(({ role, text }) => (
        <List.Item key={role}>
          {t(`words.role.${role}`)}: {text}
        </List.Item>
      ))}
    </List>
  )
}

/** What the dialog says, by whether everybody agreed and whether it is done all the same. */
const useWording = (agreed: boolean, forced: boolean) => {
  const { t } = useTranslation()
  return {
    text: t(agreed ? 'service.publish.agreed' : 'service.publish.notAgreed'),
    confirm: t(forced ? 'service.publish.anyway' : 'service.publish.confirm'),
    tone: forced ? ('danger' as const) : ('plain' as const),
  }
}

/** Publishes the open revision; one that is not agreed, or has open errors, asks for a word typed on purpose. */
export const PublishDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [typed, setTyped] = useState('')
  const number = page.open?.number ?? 0
  const agreed = page.open?.state === 'agreed'
  const [forced, setForced] = useState(!agreed)
  const publish = useServiceAction(
    { workspace, service: page.id },
    (params, withoutAgreement: boolean) =>
      client.publish({ params: { ...params, number }, body: { withoutAgreement } }),
    { inline: true, onDone: onClose },
  )
  const wording = useWording(agreed, forced)
  const word = t('service.publish.word')
  // Agreed, but with open errors: the same exception may be made where the workspace allows it.
  const mayForce = publish.isError && page.can.includes('publish-without-agreement') && !forced
  return (
    <ConfirmDialog
      title={t('service.publish.title', { number })}
      {...wording}
      size="lg"
      busy={publish.isPending}
      missing={forced && typed.trim().toLocaleUpperCase() !== word ? [word] : []}
      error={publish.error}
      onConfirm={() => publish.mutate(forced)}
      onClose={onClose}
    >
      {!agreed && <Missing />}
      <OpenChecks only="error" />
      {mayForce && (
        <Button variant="subtle" onClick={() => setForced(true)}>
          {t('service.publish.force')}
        </Button>
      )}
      {forced && (
        <TextInput
          label={t('service.publish.type', { word })}
          value={typed}
          autoComplete="off"
          required
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  )
}
