import { ActionIcon, Menu } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Person } from '#web/ui/person.tsx'
import classes from '../column/column.module.css'

/** What can be done with a role that somebody holds. */
export type HolderDeed = 'change' | 'handOver' | 'nameDeputy' | 'withdraw'

const groupNote = (t: TFunction, { name: group, people, ended }: NonNullable<RoleHolder['group']>): string =>
  ended ? t('peopleGroups.role.noteEnded', { group }) : t('peopleGroups.role.note', { group, count: people })

const useNotes = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { day } = useFormats()
  return (holder: RoleHolder): string =>
    [
      nameIn(holder.organisation.names, language),
      holder.deputyFor && t('roles.holder.deputy', { name: holder.deputyFor.name }),
      holder.speaksFor !== '' && t('service.roles.speaksFor', { whom: holder.speaksFor }),
      holder.group && groupNote(t, holder.group),
      holder.interim && t('service.roles.interim'),
      holder.until && t('roles.holder.until', { date: day(holder.until) }),
      holder.pending && t('service.roles.pending'),
      !holder.pending && !holder.active && t('roles.holder.left'),
    ]
      .filter(Boolean)
      .join(' · ')
}

type HolderLineProps = { holder: RoleHolder; onDeed: ((deed: HolderDeed) => void) | null }

/** One person in one role: for whom, on what mandate and until when, and what can be done with it. */
export const HolderLine = ({ holder, onDeed }: HolderLineProps) => {
  const { t } = useTranslation()
  const notesOf = useNotes()
  const { name } = holder.person
  return (
    <div
      className={classes.line}
      style={{ flexWrap: 'nowrap', justifyContent: 'space-between', marginTop: '0.4rem' }}
    >
      <Person name={name} note={notesOf(holder)} />
      {onDeed && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('roles.holder.do', { name })}>
              <DotsHorizontalIcon aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onDeed('change')}>{t('roles.holder.change')}</Menu.Item>
            <Menu.Item onClick={() => onDeed('handOver')}>{t('roles.holder.handOver')}</Menu.Item>
            {holder.deputyFor === null && (
              <Menu.Item onClick={() => onDeed('nameDeputy')}>{t('roles.holder.nameDeputy')}</Menu.Item>
            )}
            <Menu.Item onClick={() => onDeed('withdraw')}>{t('service.roles.withdraw', { name })}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
