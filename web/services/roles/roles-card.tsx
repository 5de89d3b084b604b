import { Button } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { Card } from '../column/card.tsx'
import classes from '../column/column.module.css'
import { anchorOf, useDocument } from '../document/document-view.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useServiceAction } from '../service-actions.ts'
import { ChangeRoleDialog } from './change-role-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { type HolderDeed, HolderLine } from './holder-line.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { OwnerDialog } from './owner-dialog.tsx'
import { ProviderRoles } from './provider-roles.tsx'
import { SamePeopleNote, VacanciesNote } from './vacancies-note.tsx'

type Dialog =
  | { kind: 'invite'; role: ConsumerRole }
  | { kind: 'owner' }
  | { kind: HolderDeed; holder: RoleHolder }

type DialogProps = { workspace: string; dialog: Dialog; onClose: () => void }

const WithdrawDialog = ({
  workspace,
  holder,
  onClose,
}: Omit<DialogProps, 'dialog'> & { holder: RoleHolder }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const withdraw = useServiceAction(
    { workspace, service: page.id },
    (params, id: string) => client.withdrawRole({ params: { ...params, holder: id } }),
    { onDone: onClose },
  )
  return (
    <ConfirmDialog
      title={t('service.roles.withdraw', { name: holder.person.name })}
      text={t('service.roles.withdrawText')}
      confirm={t('service.roles.withdrawConfirm')}
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate(holder.id)}
      onClose={onClose}
    />
  )
}

const RoleDialog = ({ dialog, ...rest }: DialogProps) => {
  switch (dialog.kind) {
    case 'invite':
      return <InviteDialog {...rest} role={dialog.role} />
    case 'owner':
      return <OwnerDialog {...rest} />
    case 'change':
      return <ChangeRoleDialog {...rest} holder={dialog.holder} />
    case 'handOver':
      return <HandOverDialog {...rest} holder={dialog.holder} />
    case 'nameDeputy':
      return <InviteDialog {...rest} role={dialog.holder.role} principal={dialog.holder} />
    default:
      return <WithdrawDialog {...rest} holder={dialog.holder} />
  }
}

/** Who holds which role on both sides; vacant roles are shown as such. */
export const RolesCard = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page } = useDocument()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const mayInvite = page.can.includes('invite')
  return (
    <Card title={t('service.roles.title')} id={anchorOf('roles')}>
      <p className={classes.quiet}>
        <Term word="provider">{t('words.side.provider')}</Term> ·{' '}
        <TextLink
          to="/w/$workspace/organisations/$organisation"
          params={{ workspace, organisation: page.provider.id }}
          inherit
          underline="always"
        >
          {nameIn(page.provider.names, language)}
        </TextLink>
      </p>
      <div className={classes.line}>
        <RoleBadge role={SignRole.enum.owner} />
        {page.owner ? (
          <span>
            {page.owner.name}
            {!page.owner.active && <span className={classes.quiet}> · {t('roles.holder.left')}</span>}
          </span>
        ) : (
          <span className={classes.quiet}>{t('ui.vacant')}</span>
        )}
        {page.can.includes('name-owner') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setDialog({ kind: 'owner' })}>
            {page.owner ? t('ui.change') : t('service.roles.nameOwner')}
          </Button>
        )}
      </div>
      <ProviderRoles workspace={workspace} />
      <p className={classes.quiet}>
        <Term word="consumer">{t('words.side.consumer')}</Term>
      </p>
      <ul className={classes.list}>
        {ConsumerRole.options.map((role) => {
          // Deputies stand below those they stand in for.
          const holders = page.roles
            .filter((holder) => holder.role === role)
            .toSorted((one, other) => Number(one.deputyFor !== null) - Number(other.deputyFor !== null))
          return (
            <li key={role}>
              <div className={classes.line}>
                <RoleBadge role={role} />
                {holders.length === 0 && <span className={classes.quiet}>{t('ui.vacant')}</span>}
                {mayInvite && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<PlusIcon aria-hidden />}
                    aria-label={t('service.roles.inviteAs', { role: t(`words.role.${role}`) })}
                    onClick={() => setDialog({ kind: 'invite', role })}
                  >
                    {t('service.roles.invite')}
                  </Button>
                )}
              </div>
              {holders.map((holder) => (
                <HolderLine
                  key={holder.id}
                  holder={holder}
                  onDeed={mayInvite ? (kind) => setDialog({ kind, holder }) : null}
                />
              ))}
            </li>
          )
        })}
      </ul>
      <VacanciesNote workspace={workspace} />
      <SamePeopleNote />
      {dialog && <RoleDialog workspace={workspace} dialog={dialog} onClose={close} />}
    </Card>
  )
}
