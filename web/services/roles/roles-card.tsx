import { Button, Text } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { Card } from '../column/card.tsx'
import classes from '../column/column.module.css'
import { anchorOf, useDocument } from '../document/document-view.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useServiceAction } from '../service-actions.ts'
import { ChangeRoleDialog } from './change-role-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { type HolderDeed, holderDeeds, HolderLine } from './holder-line.tsx'
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
  const formats = useFormats()
  const { me } = useWorkspace()
  const { page } = useDocument()
  const withdraw = useServiceAction(
    { workspace, service: page.id },
    (params, id: string) => client.withdrawRole({ params: { ...params, holder: id } }),
    { onDone: onClose },
  )
  const { name } = holder.person
  const isMine = holder.person.id === me.id
  const deputies = page.roles.filter(({ deputyFor }) => deputyFor?.id === holder.id)
  return (
    <ConfirmDialog
      title={isMine ? t('roles.giveUp.title') : t('service.roles.withdraw', { name })}
      text={isMine ? t('roles.giveUp.text') : t('service.roles.withdrawText')}
      confirm={isMine ? t('roles.giveUp.confirm') : t('service.roles.withdrawConfirm')}
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate(holder.id)}
      onClose={onClose}
    >
      {deputies.length > 0 && (
        <Text>
          {t('roles.deputy.endToo', { names: formats.list(deputies.map(({ person }) => person.name)) })}
        </Text>
      )}
    </ConfirmDialog>
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
  const { me } = useWorkspace()
  const mayInvite = page.can.includes('invite')
  // Nobody is waited for where no consumer takes part: the list of all roles to fill says the same.
  const isWithout =
    mayInvite && page.roles.length === 0 && page.vacancies.every(({ role }) => role === 'owner')
  const deedsOf = (holder: RoleHolder): readonly HolderDeed[] => {
    if (mayInvite) return holderDeeds
    return holder.person.id === me.id ? ['withdraw'] : []
  }
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
      {isWithout && <p className={classes.quiet}>{t('roles.vacant.without')}</p>}
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
                {holders.length === 0 && !isWithout && (
                  <span className={classes.quiet}>{t('ui.vacant')}</span>
                )}
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
                  deeds={deedsOf(holder)}
                  onDeed={(kind) => setDialog({ kind, holder })}
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
