import { ActionIcon, Menu } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RoleHolder } from '#model/contract/service-page.ts'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { Person } from '#web/ui/person.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from '../column/column.module.css'

/** What can be done with a role that somebody holds. */
export const holderDeeds = ['change', 'handOver', 'nameDeputy', 'withdraw'] as const
export type HolderDeed = (typeof holderDeeds)[number]

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

type HolderLineProps = {
  holder: RoleHolder
  deeds: readonly HolderDeed[]
  onDeed: (deed: HolderDeed) => void
}

/** One person in one role: for whom, on what mandate and until when, and what can be done with it. */
export const HolderLine = ({ holder, deeds, onDeed }: HolderLineProps) => {
  const { t } = useTranslation()
  const { me } = useWorkspace()
  const notesOf = useNotes()
  const { name } = holder.person
  const labels: Record<HolderDeed, string> = {
    change: t('roles.holder.change'),
    handOver: t('roles.holder.handOver'),
    nameDeputy: t('roles.holder.nameDeputy'),
    withdraw: holder.person.id === me.id ? t('roles.giveUp.open') : t('service.roles.withdraw', { name }),
  }
  const shown = deeds.filter((deed) => deed !== 'nameDeputy' || holder.deputyFor === null)
  return (
    <div
      className={classes.line}
      style={{ flexWrap: 'nowrap', justifyContent: 'space-between', marginTop: '0.4rem' }}
    >
      <Person name={name} note={notesOf(holder)} />
      {shown.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('roles.holder.do', { name })}>
              <DotsHorizontalIcon aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {shown.map((deed) => (
              <Menu.Item key={deed} onClick={() => onDeed(deed)}>
                {labels[deed]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
