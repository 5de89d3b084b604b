import { Button, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrganisation, Organisation } from '#model/contract/workspaces.ts'
import { ComesFrom } from '#web/ui/comes-from.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { otherLanguage, useLanguage } from '#web/ui/language.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { organisationsQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { OrganisationForm } from './organisation-form.tsx'

type OneProps = { one: ListedOrganisation; all: Organisation[]; edit: () => void }

const OrganisationRow = ({ one, all, edit }: OneProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { names, abbreviation, parentId, source } = one
  const name = nameIn(names, language)
  const other = names[otherLanguage(language)]
  const parent = all.find(({ id }) => id === parentId)
  const notes = [
    parent && t('administration.organisations.within', { name: nameIn(parent.names, language) }),
    source !== null && t('administration.organisations.imported'),
  ].filter((note) => typeof note === 'string')
  return (
    <Row
      aside={
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('administration.organisations.edit', { name })}
          onClick={edit}
        >
          {t('ui.change')}
        </Button>
      }
    >
      <Text fw={550}>
        {name}
        {abbreviation !== '' && (
          <Text span c="dimmed" fw={400}>
            {' '}
            {abbreviation}
          </Text>
        )}
      </Text>
      {other !== undefined && other !== '' && other !== name && (
        <Text size="sm" c="dimmed" lang={otherLanguage(language)}>
          {other}
        </Text>
      )}
      {notes.length > 0 && (
        <Text size="sm" c="dimmed">
          {notes.join(' · ')}
        </Text>
      )}
      <ComesFrom source={one.documentedIn} />
    </Row>
  )
}

/** Those who provide or use services here. */
export const OrganisationsScreen = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const { text = '' } = useSearch({ from: '/signed-in/w/$workspace/administration/organisations' })
  const navigate = useNavigate({ from: '/w/$workspace/administration/organisations' })
  const [edited, setEdited] = useState<Organisation | 'new' | null>(null)
  const query = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const organisations = query.data?.pages.flatMap((page) => page.organisations) ?? []
  return (
    <Page
      title={t('administration.organisations.title')}
      lead={t('administration.organisations.lead')}
      actions={<Button onClick={() => setEdited('new')}>{t('administration.organisations.add')}</Button>}
    >
      <FindField
        label={t('administration.organisations.find')}
        text={text}
        change={(typed) =>
          void navigate({ search: typed === '' ? {} : { text: typed }, replace: true, resetScroll: false })
        }
      />
      {query.isPending && <LoadingPanel />}
      {query.data && organisations.length === 0 && (
        <EmptyState title={t('administration.organisations.empty')} />
      )}
      <Rows>
        {organisations.map((one) => (
          <OrganisationRow key={one.id} one={one} all={organisations} edit={() => setEdited(one)} />
        ))}
      </Rows>
      <More {...query} />
      {edited && (
        <OrganisationForm
          key={edited === 'new' ? 'new' : edited.id}
          organisation={edited === 'new' ? null : edited}
          close={() => setEdited(null)}
        />
      )}
    </Page>
  )
}
