import { ActionIcon, Menu, Text } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stakeholder, StakeholderDeed } from '#model/stakeholders/stakeholder.ts'
import { OrganisationLink } from '#web/organisations/organisation-link.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { called } from './called.ts'
import { StakeholderDialog } from './stakeholder-dialog.tsx'
import { TakeOffDialog } from './take-off-dialog.tsx'
import classes from './stakeholders.module.css'
import { useKinds } from './use-kinds.ts'

type StakeholderLineProps = {
  stakeholder: Stakeholder
  /** The service on whose page it stands; null elsewhere. */
  service: string | null
}

const Deeds = ({
  stakeholder,
  choose,
}: {
  stakeholder: Stakeholder
  choose: (deed: StakeholderDeed) => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = called(stakeholder, language)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('stakeholders.acts', { name })}>
          <DotsHorizontalIcon aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {stakeholder.can.map((deed) => (
          <Menu.Item key={deed} onClick={() => choose(deed)}>
            {t(`stakeholders.${deed}`, { name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Who has a stake, of which kind, and what they seek; with what the reader may do about it. */
export const StakeholderLine = ({ stakeholder, service }: StakeholderLineProps) => {
  const { t } = useTranslation()
  const { nameOf } = useKinds()
  const [deed, setDeed] = useState<StakeholderDeed | null>(null)
  const { organisation, name, kind, seeks, providerOnly, can } = stakeholder
  const close = () => setDeed(null)
  return (
    <div className={classes.one}>
      <div className={classes.head}>
        <span className={classes.name}>
          {organisation ? <OrganisationLink organisation={organisation} /> : name}{' '}
          <Badge tone="plain">{nameOf(kind)}</Badge>
        </span>
        {can.length > 0 && <Deeds stakeholder={stakeholder} choose={setDeed} />}
      </div>
      {seeks !== '' && <p className={classes.seeks}>{t('stakeholders.seeks', { what: seeks })}</p>}
      {providerOnly && (
        <Text size="sm" c="dimmed">
          {t('stakeholders.providerOnly')}
        </Text>
      )}
      {deed === 'change' && <StakeholderDialog stakeholder={stakeholder} service={service} close={close} />}
      {(deed === 'remove' || deed === 'untie') && (
        <TakeOffDialog stakeholder={stakeholder} service={deed === 'untie' ? service : null} close={close} />
      )}
    </div>
  )
}
