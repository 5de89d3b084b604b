import { Button, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stakeholder } from '#model/stakeholders/stakeholder.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { stakeholdersQuery } from './queries.ts'
import { StakeholderDialog } from './stakeholder-dialog.tsx'
import { StakeholderLine } from './stakeholder-line.tsx'

/** The services that a stakeholder is tied to, with the way to each. */
const Ties = ({ services }: Pick<Stakeholder, 'services'>) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  if (services.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('stakeholders.noService')}
      </Text>
    )
  return (
    <Text size="sm" component="div">
      {services.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <TextLink
            to="/w/$workspace/services/$service"
            params={{ workspace: slug, service: id }}
            underline="always"
            inherit
          >
            {name || t('service.unnamed')}
          </TextLink>
        </span>
      ))}
    </Text>
  )
}

/** That nobody is named, or nobody with these letters. */
const Nobody = ({ text }: { text: string }) => {
  const { t } = useTranslation()
  if (text !== '') return <EmptyState title={t('stakeholders.form.knownNothing')} />
  return <EmptyState title={t('stakeholders.empty')}>{t('stakeholders.emptyText')}</EmptyState>
}

const Named = ({ stakeholders }: { stakeholders: readonly Stakeholder[] }) => {
  const { t } = useTranslation()
  return (
    <Rows label={t('stakeholders.screenTitle')}>
      {stakeholders.map((one) => (
        <Row key={one.id}>
          <StakeholderLine stakeholder={one} service={null} />
          <Ties services={one.services} />
        </Row>
      ))}
    </Rows>
  )
}

/** Everybody who has a stake beside providers and consumers, in the whole workspace. */
export const StakeholdersScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const query = useInfiniteQuery({
    ...stakeholdersQuery(slug, text),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const pages = query.data?.pages ?? []
  const all = pages.flatMap(({ stakeholders }) => stakeholders)
  const mayAdd = pages.some(({ can }) => can.includes('add'))
  return (
    <Page
      title={t('stakeholders.screenTitle')}
      lead={t('stakeholders.lead')}
      actions={mayAdd && <Button onClick={() => setAdding(true)}>{t('stakeholders.add')}</Button>}
    >
      <FindField label={t('stakeholders.find')} text={text} change={setText} />
      {query.isPending && <LoadingPanel />}
      {query.data && all.length === 0 && <Nobody text={text} />}
      {all.length > 0 && <Named stakeholders={all} />}
      <More {...query} />
      {adding && <StakeholderDialog stakeholder={null} service={null} close={() => setAdding(false)} />}
    </Page>
  )
}
