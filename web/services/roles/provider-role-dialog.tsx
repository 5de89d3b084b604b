import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { providerRolesOf, usualProviderRoles } from '#model/roles/provider-role.ts'
import { client } from '#web/client.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { type Invitee, nobody, PersonFields, useMissingOf } from './person-fields.tsx'
import { isAhead, UntilField } from './until-field.tsx'
import { useProviderRoleName } from './use-provider-role-name.ts'

type Typed = Invitee & { role: string; organisationId: string | null; until: string }

/** Gives somebody a role on the provider's side, for one consumer of the service or for all. */
export const ProviderRoleDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { vocabulary } = useWorkspace()
  const { page } = useDocument()
  const roleName = useProviderRoleName()
  const [typed, setTyped] = useState<Typed>({
    ...nobody,
    role: usualProviderRoles[0],
    organisationId: null,
    until: '',
  })
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const missingOf = useMissingOf()
  const consumers = new Map(
    page.roles.map(({ organisation: { id, names } }) => [id, nameIn(names, language)]),
  )
  const give = useServiceAction(
    { workspace, service: page.id },
    (params, { until, ...body }: Typed) =>
      client.giveProviderRole({ params, body: { ...body, until: until || null, language } }),
    {
      inline: true,
      onDone: () => {
        sayDone(t('service.invite.sent', { name: typed.name }))
        onClose()
      },
    },
  )
  return (
    <ConfirmDialog
      title={t('roles.give.title')}
      text={t('roles.give.text')}
      confirm={t('service.invite.send')}
      size="lg"
      busy={give.isPending}
      missing={[...missingOf(typed), ...(isAhead(typed.until) ? [] : [t('roles.term.until')])]}
      error={give.error}
      onConfirm={() => give.mutate(typed)}
      onClose={onClose}
    >
      <Select
        label={t('roles.give.role')}
        required
        allowDeselect={false}
        data={providerRolesOf(vocabulary).map((role) => ({ value: role, label: roleName(role) }))}
        value={typed.role}
        onChange={(role) => role !== null && set({ role })}
      />
      <PersonFields value={typed} error={give.error} onChange={set} />
      <Select
        label={t('roles.give.for')}
        description={t('roles.give.forHelp')}
        clearable
        allowDeselect={false}
        clearButtonProps={{ 'aria-label': t('ui.close') }}
        data={[...consumers].map(([value, label]) => ({ value, label }))}
        value={typed.organisationId}
        onChange={(organisationId) => set({ organisationId })}
      />
      <UntilField value={typed.until} onChange={(until) => set({ until })} />
    </ConfirmDialog>
  )
}
