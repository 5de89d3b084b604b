import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dependency, ServiceDependencies } from '#model/contract/dependencies.ts'
import { Card } from '#web/services/column/card.tsx'
import columnClasses from '#web/services/column/column.module.css'
import { anchorOf, useDocument } from '#web/services/document/document-view.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import classes from './dependencies.module.css'
import { DependencyDialog } from './dependency-dialog.tsx'
import { DependencyItem } from './dependency-item.tsx'
import { dependenciesQuery } from './queries.ts'
import { SerialSum } from './serial-sum.tsx'

type ListProps = { workspace: string; dependencies: readonly Dependency[] }

const List = ({ workspace, dependencies }: ListProps) => (
  <ul className={columnClasses.list} style={{ gap: 0 }}>
    {dependencies.map((dependency) => (
      <DependencyItem key={dependency.id} workspace={workspace} dependency={dependency} />
    ))}
  </ul>
)

const Ways = ({ workspace, can }: { workspace: string; can: ServiceDependencies['can'] }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  return (
    <div className={columnClasses.line}>
      <TextLink
        to="/w/$workspace/services/$service/chain"
        params={{ workspace, service: page.id }}
        underline="always"
      >
        {t('dependencies.toChain')}
      </TextLink>
      {can.includes('ask') && (
        <TextLink
          to="/w/$workspace/impact"
          params={{ workspace }}
          search={{ service: page.id }}
          underline="always"
        >
          {t('dependencies.toImpact')}
        </TextLink>
      )}
    </div>
  )
}

const Known = ({ workspace, known }: { workspace: string; known: ServiceDependencies }) => {
  const { t } = useTranslation()
  const { dependencies, can } = known
  const ended = dependencies.filter(({ state }) => state === 'ended')
  const others = dependencies.filter(({ state }) => state !== 'ended')
  return (
    <>
      {others.length === 0 && (
        <p className={columnClasses.quiet}>
          {can.includes('record') ? t('dependencies.empty') : t('dependencies.emptyForReaders')}
        </p>
      )}
      {others.length > 0 && <List workspace={workspace} dependencies={others} />}
      {ended.length > 0 && (
        <details className={classes.folded}>
          <summary>{t('dependencies.ended', { count: ended.length })}</summary>
          <List workspace={workspace} dependencies={ended} />
        </details>
      )}
      <SerialSum workspace={workspace} />
      <Ways workspace={workspace} can={can} />
    </>
  )
}

/** What the service rests on, what that means for what it promises, and the ways to the chain and to what would stop. */
export const DependenciesCard = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, isError, refetch } = useQuery({ ...dependenciesQuery(workspace, page.id), retry: false })
  const [recording, setRecording] = useState(false)
  return (
    <Card
      title={t('dependencies.title')}
      id={anchorOf('dependencies')}
      actions={
        data?.can.includes('record') && (
          <Button size="compact-sm" variant="light" onClick={() => setRecording(true)}>
            {t('dependencies.record')}
          </Button>
        )
      }
    >
      {isError && !data && (
        <div role="alert" className={columnClasses.line}>
          {t('dependencies.failed')}
          <Button size="compact-sm" variant="subtle" onClick={() => void refetch()}>
            {t('dependencies.again')}
          </Button>
        </div>
      )}
      {!data && !isError && <LoadingPanel />}
      {data && <Known workspace={workspace} known={data} />}
      {recording && (
        <DependencyDialog workspace={workspace} dependency={null} onClose={() => setRecording(false)} />
      )}
    </Card>
  )
}
