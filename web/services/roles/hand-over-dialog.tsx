import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { partsToSign } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { type Invitee, nobody, PersonFields, useMissingOf } from './person-fields.tsx'

type HandOverDialogProps = { workspace: string; holder: RoleHolder; onClose: () => void }

/** What the holder has still to sign, which is the successor's then. */
const useToSign = ({ role, organisation }: RoleHolder): string => {
  const { t } = useTranslation()
  const { list } = useFormats()
  const { open } = useDocument().page
  const parts = open ? partsToSign({ role, organisationId: organisation.id }, open.signOffs) : []
  if (!open || parts.length === 0) return t('roles.handOver.nothing')
  return t('roles.handOver.toSign', {
    revision: open.number,
    parts: list(parts.map((part) => inSentence(t(`words.part.${part}`)))),
  })
}

/** Hands a role over to somebody else in one act. */
export const HandOverDialog = ({ workspace, holder, onClose }: HandOverDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page } = useDocument()
  const [typed, setTyped] = useState(nobody)
  const toSign = useToSign(holder)
  const missingOf = useMissingOf()
  const handOver = useServiceAction(
    { workspace, service: page.id },
    (params, body: Invitee) =>
      client.handOverRole({ params: { ...params, holder: holder.id }, body: { ...body, language } }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('roles.handOver.done', { name: typed.name }))
        onClose()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('roles.handOver.title', { name: holder.person.name })}
      text={t('roles.handOver.text', { name: holder.person.name })}
      confirm={t('roles.handOver.confirm')}
      size="lg"
      busy={handOver.isPending}
      missing={missingOf(typed)}
      error={handOver.error}
      onConfirm={() => handOver.mutate(typed)}
      onClose={onClose}
    >
      <Text c="dimmed">{toSign}</Text>
      <PersonFields
        value={typed}
        error={handOver.error}
        onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
      />
    </ConfirmDialog>
  )
}
