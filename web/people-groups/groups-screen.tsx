import { Button, Checkbox, Group, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleGroup } from '#model/contract/people-groups.ts'
import { Badge } from '#web/ui/badge.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { GroupDialog } from './group-dialog.tsx'
import { peopleGroupsQuery } from './queries.ts'

const GroupRow = ({ group }: { group: PeopleGroup }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const { id, name, purpose, organisation, people, endedAt } = group
  return (
    <Row aside={<Text c="dimmed">{t('peopleGroups.count', { count: people })}</Text>}>
      <Group gap="xs">
        <TextLink to="/w/$workspace/administration/people/groups/$group" params={{ workspace, group: id }}>
          {name}
        </TextLink>
        {organisation && (
          <Text size="sm" c="dimmed">
            {t('peopleGroups.of', { organisation: nameIn(organisation.names, language) })}
          </Text>
        )}
        {endedAt !== null && <Badge tone="plain">{t('peopleGroups.ended')}</Badge>}
      </Group>
      {purpose !== '' && (
        <Text size="sm" c="dimmed">
          {purpose}
        </Text>
      )}
    </Row>
  )
}

/** All groups of people: how many are in each today, and the way to make one. */
export const GroupsScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [withEnded, setWithEnded] = useState(false)
  const [adding, setAdding] = useState(false)
  const query = useInfiniteQuery({
    ...peopleGroupsQuery(workspace, text, withEnded ? 'with' : 'without'),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const groups = query.data?.pages.flatMap((page) => page.groups) ?? []
  const add = <Button onClick={() => setAdding(true)}>{t('peopleGroups.add')}</Button>
  return (
    <Page
      title={t('peopleGroups.title')}
      above={
        <TextLink to="/w/$workspace/administration/people" params={{ workspace }}>
          {t('people.all')}
        </TextLink>
      }
      lead={t('peopleGroups.lead')}
      actions={add}
    >
      <FindField label={t('peopleGroups.find')} text={text} change={setText} />
      <Checkbox
        label={t('peopleGroups.withEnded')}
        checked={withEnded}
        onChange={({ currentTarget: { checked } }) => setWithEnded(checked)}
      />
      {query.isPending && <LoadingPanel />}
      {query.data && groups.length === 0 && (
        <EmptyState title={t(text === '' ? 'peopleGroups.empty' : 'peopleGroups.nothing')}>
          {text === '' ? t('peopleGroups.emptyText') : undefined}
        </EmptyState>
      )}
      {groups.length > 0 && (
        <Rows label={t('peopleGroups.title')}>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </Rows>
      )}
      <More {...query} />
      {adding && (
        <GroupDialog
          group={null}
          made={(group) =>
            void navigate({
              to: '/w/$workspace/administration/people/groups/$group',
              params: { workspace, group },
            })
          }
          close={() => setAdding(false)}
        />
      )}
    </Page>
  )
}
