import { Alert, Button, Checkbox, NativeSelect } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RelationshipsQuery } from '#model/contract/relationships.ts'
import { JourneyStage, RelationshipKind } from '#model/relationships/relationship.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { More, Rows } from '#web/ui/rows.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { relationshipsQuery, type RelationshipsSearch } from './queries.ts'
import { RelationshipLine } from './relationship-line.tsx'
import { RelationshipTabs } from './relationship-tabs.tsx'
import classes from './relationships.module.css'

/** What is chosen stands in the address, so that a list can be sent. */
const useChosen = () => {
  const search: RelationshipsSearch = useSearch({ from: '/signed-in/w/$workspace/relationships' })
  const navigate = useNavigate({ from: '/w/$workspace/relationships' })
  const change = (changed: RelationshipsSearch) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changed }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    })
  return { search, change }
}
type Chosen = ReturnType<typeof useChosen>

const stages = [...JourneyStage.options, 'unsaid'] as const

const Filters = ({ search, change }: Chosen) => {
  const { t } = useTranslation()
  return (
    <search className={classes.filters} aria-label={t('relationships.list.filters')}>
      {(['provider', 'consumer'] as const).map((side) => (
        <OrganisationSelect
          key={side}
          label={t(`relationships.list.${side}`)}
          placeholder={t('relationships.list.anybody')}
          value={search[side] ?? null}
          onChange={(id) => change({ [side]: id ?? undefined })}
        />
      ))}
      <NativeSelect
        size="md"
        label={t('relationships.list.stage')}
        value={search.stage ?? ''}
        data={[
          { value: '', label: t('relationships.list.running') },
          ...stages.map((value) => ({ value, label: t(`relationships.stage.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ stage: value === '' ? undefined : RelationshipsQuery.shape.stage.parse(value) })
        }
      />
      <NativeSelect
        size="md"
        label={t('relationships.list.kind')}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t('relationships.list.both') },
          ...RelationshipKind.options.map((value) => ({ value, label: t(`relationships.kind.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: value === '' ? undefined : RelationshipKind.parse(value) })
        }
      />
      <div className={classes.switches}>
        <Checkbox
          label={t('relationships.list.due')}
          checked={search.review === 'due'}
          onChange={({ currentTarget }) => change({ review: currentTarget.checked ? 'due' : undefined })}
        />
        <Checkbox
          label={t('relationships.list.mine')}
          description={t('relationships.list.mineHelp')}
          checked={search.mine === 'yes'}
          onChange={({ currentTarget }) => change({ mine: currentTarget.checked ? 'yes' : undefined })}
        />
      </div>
    </search>
  )
}

const nothing: RelationshipsSearch = {
  provider: undefined,
  consumer: undefined,
  kind: undefined,
  stage: undefined,
  review: undefined,
  mine: undefined,
}

const NoneHere = ({ search, change }: Chosen) => {
  const { t } = useTranslation()
  if (Object.values(search).every((value) => value === undefined))
    return <EmptyState title={t('relationships.list.none')}>{t('relationships.list.noneText')}</EmptyState>
  return (
    <EmptyState
      title={t('relationships.list.nothing')}
      action={
        <Button variant="default" onClick={() => change(nothing)}>
          {t('relationships.list.reset')}
        </Button>
      }
    >
      {t('relationships.list.nothingText')}
    </EmptyState>
  )
}

const Found = ({ query, workspace }: { query: ReturnType<typeof useFound>; workspace: string }) => {
  const { t } = useTranslation()
  const shown = query.data?.pages.flatMap(({ relationships }) => relationships) ?? []
  if (shown.length === 0) return null
  return (
    <Rows label={t('relationships.title')}>
      {shown.map((one) => (
        <RelationshipLine key={one.id} workspace={workspace} shown={one} />
      ))}
    </Rows>
  )
}

const useFound = (workspace: string, search: RelationshipsSearch) =>
  useInfiniteQuery({ ...relationshipsQuery(workspace, search), placeholderData: keepPreviousData })

/** The relationships that I may see: who provides for whom, since when, and where they stand. */
export const RelationshipsScreen = () => {
  const { t } = useTranslation()
  const { slug, me } = useWorkspace()
  const chosen = useChosen()
  const query = useFound(slug, chosen.search)
  const first = query.data?.pages[0]
  return (
    <Page
      title={t('relationships.title')}
      lead={t(me.administrator ? 'relationships.leadAll' : 'relationships.lead')}
      width="wide"
      actions={
        first?.can.includes('begin') && (
          <ButtonLink to="/w/$workspace/relationships/new" params={{ workspace: slug }} size="md">
            {t('relationships.begin')}
          </ButtonLink>
        )
      }
    >
      <RelationshipTabs />
      <Filters {...chosen} />
      {query.isError && (
        <Alert color="red" role="alert">
          {problemText(t, query.error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {t('ui.tryAgain')}
          </Button>
        </Alert>
      )}
      {query.isPending && <LoadingPanel />}
      {first?.relationships.length === 0 && <NoneHere {...chosen} />}
      <Found query={query} workspace={slug} />
      <More {...query} />
    </Page>
  )
}
