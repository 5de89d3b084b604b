import { ActionIcon, Button, Menu } from '@mantine/core'
import { DotsHorizontalIcon, PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderRoleHolder } from '#model/contract/roles.ts'
import { client } from '#web/client.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Person } from '#web/ui/person.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import classes from '../column/column.module.css'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'
import { ProviderRoleDialog } from './provider-role-dialog.tsx'
import { isAhead, UntilField } from './until-field.tsx'
import { useProviderRoleName } from './use-provider-role-name.ts'

const useNotes = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { day } = useFormats()
  const roleName = useProviderRoleName()
  return ({ role, organisation, until, pending, active }: ProviderRoleHolder): string =>
    [
      roleName(role),
      organisation && t('roles.holder.forOne', { organisation: nameIn(organisation.names, language) }),
      until && t('roles.holder.until', { date: day(until) }),
      pending && t('service.roles.pending'),
      !pending && !active && t('roles.holder.left'),
    ]
      .filter(Boolean)
      .join(' · ')
}

type EndDialogProps = { workspace: string; holder: ProviderRoleHolder; onClose: () => void }

const EndDialog = ({ workspace, holder, onClose }: EndDialogProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const roleName = useProviderRoleName()
  const end = useServiceAction(
    { workspace, service: page.id },
    (params, id: string) => client.endProviderRole({ params: { ...params, holder: id } }),
    { onDone: onClose },
  )
  return (
    <ConfirmDialog
      title={t('roles.give.end', { name: holder.person.name, role: roleName(holder.role) })}
      text={t('roles.give.endText')}
      confirm={t('service.roles.withdrawConfirm')}
      busy={end.isPending}
      onConfirm={() => end.mutate(holder.id)}
      onClose={onClose}
    />
  )
}

const TermDialog = ({ workspace, holder, onClose }: EndDialogProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const [until, setUntil] = useState(holder.until ?? '')
  const { name } = holder.person
  const change = useServiceAction(
    { workspace, service: page.id },
    (params, day: string) =>
      client.changeProviderRole({ params: { ...params, holder: holder.id }, body: { until: day || null } }),
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
      busy={change.isPending}
      missing={isAhead(until) ? [] : [t('roles.term.until')]}
      error={change.error}
      onConfirm={() => change.mutate(until)}
      onClose={onClose}
    >
      <UntilField value={until} onChange={setUntil} />
    </ConfirmDialog>
  )
}

type Deed = 'term' | 'end'

const HolderMenu = ({ holder, onDeed }: { holder: ProviderRoleHolder; onDeed: (deed: Deed) => void }) => {
  const { t } = useTranslation()
  const roleName = useProviderRoleName()
  const { name } = holder.person
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('roles.give.do', { name, role: roleName(holder.role) })}
        >
          <DotsHorizontalIcon aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onDeed('term')}>{t('roles.give.term')}</Menu.Item>
        <Menu.Item onClick={() => onDeed('end')}>
          {t('roles.give.end', { name, role: roleName(holder.role) })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Who holds a role on the provider's side beside the owner. */
export const ProviderRoles = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const notesOf = useNotes()
  const [giving, setGiving] = useState(false)
  const [open, setOpen] = useState<{ deed: Deed; holder: ProviderRoleHolder } | null>(null)
  const mayGive = page.can.includes('invite')
  return (
    <>
      {page.providerRoles.length > 0 && (
        <ul className={classes.list}>
          {page.providerRoles.map((holder) => (
            <li
              key={holder.id}
              className={classes.line}
              style={{ flexWrap: 'nowrap', justifyContent: 'space-between' }}
            >
              <Person name={holder.person.name} note={notesOf(holder)} />
              {mayGive && <HolderMenu holder={holder} onDeed={(deed) => setOpen({ deed, holder })} />}
            </li>
          ))}
        </ul>
      )}
      {mayGive && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<PlusIcon aria-hidden />}
            aria-label={t('roles.give.title')}
            onClick={() => setGiving(true)}
          >
            {t('roles.give.open')}
          </Button>
        </div>
      )}
      {giving && <ProviderRoleDialog workspace={workspace} onClose={() => setGiving(false)} />}
      {open?.deed === 'term' && (
        <TermDialog workspace={workspace} holder={open.holder} onClose={() => setOpen(null)} />
      )}
      {open?.deed === 'end' && (
        <EndDialog workspace={workspace} holder={open.holder} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
