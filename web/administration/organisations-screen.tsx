import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrganisation, Organisation } from '#model/contract/workspaces.ts'
import { OrganisationLink } from '#web/organisations/organisation-link.tsx'
import classes from '#web/organisations/organisations.module.css'
import { OrganisationTree } from '#web/organisations/tree.tsx'
import { ComesFrom } from '#web/ui/comes-from.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
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
  const formats = useFormats()
  const { names, abbreviation, parentId, source, until } = one
  const name = nameIn(names, language)
  const other = names[otherLanguage(language)]
  const parent = all.find(({ id }) => id === parentId)
  const notes = [
    parent && t('administration.organisations.within', { name: nameIn(parent.names, language) }),
    until !== null && t('organisations.ended', { date: formats.day(until) }),
    source !== null && t('administration.organisations.imported'),
  ].filter((note) => typeof note === 'string')
  return (
    <Row
      aside={
        until === null && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('administration.organisations.edit', { name })}
            onClick={edit}
          >
            {t('ui.change')}
          </Button>
        )
      }
    >
      <Text fw={550}>
        <OrganisationLink organisation={one} />
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

const from = '/signed-in/w/$workspace/administration/organisations'

/** Whether they are shown as a list or as a tree, and as they stood on which day; the address keeps it. */
const Views = () => {
  const { t } = useTranslation()
  const { view, on = '' } = useSearch({ from })
  const navigate = useNavigate({ from: '/w/$workspace/administration/organisations' })
  const go = (search: { view?: 'tree'; on?: string }) =>
    void navigate({ search, replace: true, resetScroll: false })
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('organisations.tree.view')}
        value={view ?? 'list'}
        onChange={(chosen) => go(chosen === 'tree' ? { view: 'tree' } : {})}
        data={(['list', 'tree'] as const).map((value) => ({
          value,
          label: t(`organisations.tree.${value}`),
        }))}
      />
      {view === 'tree' && (
        <TextInput
          type="date"
          label={t('organisations.tree.on')}
          description={t('organisations.tree.onHelp')}
          value={on}
          onChange={({ currentTarget: { value } }) =>
            go({ view: 'tree', ...(value !== '' && { on: value }) })
          }
        />
      )}
    </div>
  )
}

/** The organisations whose names hold what is typed, those that have ended included. */
const FoundOrganisations = ({ edit }: { edit: (one: Organisation) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const { text = '' } = useSearch({ from })
  const navigate = useNavigate({ from: '/w/$workspace/administration/organisations' })
  const query = useInfiniteQuery({
    ...organisationsQuery(slug, text, language, 'with'),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const organisations = query.data?.pages.flatMap((page) => page.organisations) ?? []
  return (
    <>
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
          <OrganisationRow key={one.id} one={one} all={organisations} edit={() => edit(one)} />
        ))}
      </Rows>
      <More {...query} />
    </>
  )
}

/** Those who provide or use services here. */
export const OrganisationsScreen = () => {
  const { t } = useTranslation()
  const { view, on } = useSearch({ from })
  const [edited, setEdited] = useState<Organisation | 'new' | null>(null)
  return (
    <Page
      title={t('administration.organisations.title')}
      lead={t('administration.organisations.lead')}
      actions={<Button onClick={() => setEdited('new')}>{t('administration.organisations.add')}</Button>}
    >
      <Views />
      {view === 'tree' ? <OrganisationTree on={on ?? null} /> : <FoundOrganisations edit={setEdited} />}
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
