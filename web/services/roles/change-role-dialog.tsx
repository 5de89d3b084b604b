import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOf } from '#model/contract/client.ts'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { client } from '#web/client.ts'
import { GroupSelect } from '#web/people-groups/group-select.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { isAhead, UntilField } from './until-field.tsx'

type ChangeRoleDialogProps = { workspace: string; holder: RoleHolder; onClose: () => void }

/** Says for whom somebody speaks and on what mandate, until when, and whether they only stand in. */
export const ChangeRoleDialog = ({ workspace, holder, onClose }: ChangeRoleDialogProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [speaksFor, setSpeaksFor] = useState(holder.speaksFor)
  const [groupId, setGroupId] = useState(holder.group?.id ?? null)
  const [until, setUntil] = useState(holder.until ?? '')
  const [interim, setInterim] = useState(holder.interim)
  const { name } = holder.person
  const latest = page.roles.find(({ id }) => id === holder.deputyFor?.id)?.until ?? null
  const change = useServiceAction(
    { workspace, service: page.id },
    (params, body: CallOf<'changeRole'>['body']) =>
      client.changeRole({ params: { ...params, holder: holder.id }, body }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('roles.change.saved', { name }))
        onClose()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('roles.change.title', { name })}
      text={t('roles.change.text')}
      confirm={t('roles.change.save')}
      size="lg"
      busy={change.isPending}
      missing={isAhead(until, latest) ? [] : [t('roles.term.until')]}
      error={change.error}
      onConfirm={() => change.mutate({ speaksFor, groupId, until: until || null, interim })}
      onClose={onClose}
    >
      <TextInput
        label={t('service.invite.speaksFor')}
        description={t('service.invite.speaksForHelp')}
        data-autofocus
        maxLength={200}
        value={speaksFor}
        onChange={(event) => setSpeaksFor(event.currentTarget.value)}
      />
      <GroupSelect value={groupId} onChange={setGroupId} chosen={holder.group} />
      <UntilField value={until} onChange={setUntil} latest={latest} />
      {holder.role === 'customer' && (
        <Checkbox
          label={t('service.invite.interim')}
          description={t('service.invite.interimHelp')}
          checked={interim}
          onChange={(event) => setInterim(event.currentTarget.checked)}
        />
      )}
    </ConfirmDialog>
  )
}
