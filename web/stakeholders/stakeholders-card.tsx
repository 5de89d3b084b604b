import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stakeholder } from '#model/stakeholders/stakeholder.ts'
import { Card } from '#web/services/column/card.tsx'
import { serviceStakeholdersQuery } from './queries.ts'
import { StakeholderDialog } from './stakeholder-dialog.tsx'
import { StakeholderLine } from './stakeholder-line.tsx'
import classes from './stakeholders.module.css'

/** That they could not be loaded, and the way to try again. */
const Failed = ({ retry }: { retry: () => void }) => {
  const { t } = useTranslation()
  return (
    <div>
      <Text role="alert">{t('stakeholders.failed')}</Text>
      <Button variant="default" size="compact-sm" onClick={retry}>
        {t('stakeholders.again')}
      </Button>
    </div>
  )
}

const Named = ({ stakeholders, service }: { stakeholders: readonly Stakeholder[]; service: string }) => {
  const { t } = useTranslation()
  if (stakeholders.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('stakeholders.emptyText')}
      </Text>
    )
  return (
    <ul className={classes.list}>
      {stakeholders.map((one) => (
        <li key={one.id}>
          <StakeholderLine stakeholder={one} service={service} />
        </li>
      ))}
    </ul>
  )
}

type StakeholdersCardProps = { workspace: string; service: string }

/** Who else has a stake in a service; not there where nobody is named and the reader names nobody. */
export const StakeholdersCard = ({ workspace, service }: StakeholdersCardProps) => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { data, isError, refetch } = useQuery({
    ...serviceStakeholdersQuery(workspace, service),
    retry: false,
  })
  const { stakeholders = [], can = [] } = data ?? {}
  if (!isError && stakeholders.length === 0 && can.length === 0) return null
  return (
    <Card
      title={t('stakeholders.title')}
      actions={
        can.includes('add') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            {t('stakeholders.add')}
          </Button>
        )
      }
    >
      {data ? (
        <Named stakeholders={stakeholders} service={service} />
      ) : (
        <Failed retry={() => void refetch()} />
      )}
      {adding && <StakeholderDialog stakeholder={null} service={service} close={() => setAdding(false)} />}
    </Card>
  )
}
