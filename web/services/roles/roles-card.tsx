import { ActionIcon, Button } from '@mantine/core'
import { Cross2Icon, PlusIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { client } from '#web/client.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Person } from '#web/ui/person.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { Card } from '../column/card.tsx'
import classes from '../column/column.module.css'
import { anchorOf, useDocument } from '../document/document-view.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useServiceAction } from '../service-actions.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { OwnerDialog } from './owner-dialog.tsx'

type Dialog =
  | { kind: 'invite'; role: ConsumerRole }
  | { kind: 'owner' }
  | { kind: 'withdraw'; holder: RoleHolder }

const Holder = ({ holder, onWithdraw }: { holder: RoleHolder; onWithdraw: (() => void) | null }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const notes = [
    nameIn(holder.organisation.names, language),
    holder.speaksFor === '' ? '' : t('service.roles.speaksFor', { whom: holder.speaksFor }),
    holder.interim ? t('service.roles.interim') : '',
    holder.pending ? t('service.roles.pending') : '',
  ]
  return (
    <div className={classes.line} style={{ flexWrap: 'nowrap', justifyContent: 'space-between' }}>
      <Person name={holder.person.name} note={notes.filter(Boolean).join(' · ')} />
      {onWithdraw && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('service.roles.withdraw', { name: holder.person.name })}
          onClick={onWithdraw}
        >
          <Cross2Icon aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}

/** Who holds which role on both sides; vacant roles are shown as such. */
export const RolesCard = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page } = useDocument()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const place = { workspace, service: page.id }
  const withdraw = useServiceAction(
    place,
    (params, holder: string) => client.withdrawRole({ params: { ...params, holder } }),
    { onDone: close },
  )
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
          <span>{page.owner.name}</span>
        ) : (
          <span className={classes.quiet}>{t('ui.vacant')}</span>
        )}
        {page.can.includes('name-owner') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setDialog({ kind: 'owner' })}>
            {page.owner ? t('ui.change') : t('service.roles.nameOwner')}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>
        <Term word="consumer">{t('words.side.consumer')}</Term>
      </p>
      <ul className={classes.list}>
        {ConsumerRole.options.map((role) => {
          const holders = page.roles.filter((holder) => holder.role === role)
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
                <Holder
                  key={holder.id}
                  holder={holder}
                  onWithdraw={mayInvite ? () => setDialog({ kind: 'withdraw', holder }) : null}
                />
              ))}
            </li>
          )
        })}
      </ul>
      {dialog?.kind === 'invite' && <InviteDialog workspace={workspace} role={dialog.role} onClose={close} />}
      {dialog?.kind === 'owner' && <OwnerDialog workspace={workspace} onClose={close} />}
      {dialog?.kind === 'withdraw' && (
        <ConfirmDialog
          title={t('service.roles.withdraw', { name: dialog.holder.person.name })}
          text={t('service.roles.withdrawText')}
          confirm={t('service.roles.withdrawConfirm')}
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate(dialog.holder.id)}
          onClose={close}
        />
      )}
    </Card>
  )
}
