import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/services/column/card.tsx'
import { serviceStakeholdersQuery } from './queries.ts'
import { StakeholderDialog } from './stakeholder-dialog.tsx'
import { StakeholderLine } from './stakeholder-line.tsx'
import classes from './stakeholders.module.css'

/** Who else has a stake in a service; not there where nobody is named and the reader names nobody. */
export const StakeholdersCard = ({ workspace, service }: { workspace: string; service: string }) => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { data, isError, refetch } = useQuery({
    ...serviceStakeholdersQuery(workspace, service),
    retry: false,
  })
  const mayAdd = data?.can.includes('add') ?? false
  if (!isError && (!data || (data.stakeholders.length === 0 && !mayAdd))) return null
  return (
    <Card
      title={t('stakeholders.title')}
      actions={
        mayAdd && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
            {t('stakeholders.add')}
          </Button>
        )
      }
    >
      {isError && !data && (
        <div>
          <Text role="alert">{t('stakeholders.failed')}</Text>
          <Button variant="default" size="compact-sm" onClick={() => void refetch()}>
            {t('stakeholders.again')}
          </Button>
        </div>
      )}
      {data?.stakeholders.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('stakeholders.emptyText')}
        </Text>
      )}
      {data && data.stakeholders.length > 0 && (
        <ul className={classes.list}>
          {data.stakeholders.map((one) => (
            <li key={one.id}>
              <StakeholderLine stakeholder={one} service={service} />
            </li>
          ))}
        </ul>
      )}
      {adding && <StakeholderDialog stakeholder={null} service={service} close={() => setAdding(false)} />}
    </Card>
  )
}
