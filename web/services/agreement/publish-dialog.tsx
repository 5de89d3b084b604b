import { List, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { OpenChecks } from '../column/checks-card.tsx'
import { useMissing } from '../column/sign-offs-card.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'

/** Publishes the open revision; one that is not agreed asks for a word typed on purpose. */
export const PublishDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [typed, setTyped] = useState('')
  const missing = useMissing(page)(page.open?.missing ?? [])
  const number = page.open?.number ?? 0
  const agreed = page.open?.state === 'agreed'
  const [withoutAgreement, setWithoutAgreement] = useState(!agreed)
  const publish = useServiceAction(
    { workspace, service: page.id },
    (params, without: boolean) =>
      client.publish({ params: { ...params, number }, body: { withoutAgreement: without } }),
    {
      inline: true,
      onDone: onClose,
    },
  )
  const word = t('service.publish.word')
  // Agreed, but with open errors: the same exception may be made where the workspace allows it.
  const mayForce = agreed && publish.isError && page.can.includes('publish-without-agreement')
  return (
    <ConfirmDialog
      title={t('service.publish.title', { number })}
      text={agreed ? t('service.publish.agreed') : t('service.publish.notAgreed')}
      confirm={withoutAgreement ? t('service.publish.anyway') : t('service.publish.confirm')}
      tone={withoutAgreement ? 'danger' : 'plain'}
      size="lg"
      busy={publish.isPending}
      disabled={withoutAgreement && typed.trim().toLocaleUpperCase() !== word}
      error={publish.error}
      onConfirm={() => publish.mutate(withoutAgreement)}
      onClose={onClose}
    >
      {!agreed && (
        <List>
          {missing.map(({ role, text }) => (
            <List.Item key={role}>
              {t(`words.role.${role}`)}: {text}
            </List.Item>
          ))}
        </List>
      )}
      <OpenChecks only="error" />
      {mayForce && !withoutAgreement && (
        <Text
          component="button"
          type="button"
          td="underline"
          bg="transparent"
          bd={0}
          ta="start"
          onClick={() => setWithoutAgreement(true)}
        >
          {t('service.publish.force')}
        </Text>
      )}
      {withoutAgreement && (
        <TextInput
          label={t('service.publish.type', { word })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  )
}
