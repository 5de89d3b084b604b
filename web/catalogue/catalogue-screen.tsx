import { Alert, Button, Collapse, NativeSelect } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CatalogueQuery } from '#model/contract/catalogue.ts'
import { FindField } from '#web/ui/find-field.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { More } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { Entries, NothingFound } from './entries.tsx'
import classes from './catalogue.module.css'
import { Facets, facetNames } from './facets.tsx'
import { catalogueQuery, type CatalogueSearch, sortOf } from './queries.ts'

/** The search in the address, and how to change it: each change is one request. */
const useCatalogueSearch = () => {
  const search: CatalogueSearch = useSearch({ from: '/signed-in/w/$workspace/catalogue' })
  const navigate = useNavigate({ from: '/w/$workspace/catalogue' })
  const change = (changed: CatalogueSearch) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changed }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    })
  return { search, change }
}

const SortSelect = ({ search, change }: ReturnType<typeof useCatalogueSearch>) => {
  const { t } = useTranslation()
  return (
    <NativeSelect
      aria-label={t('catalogue.sort')}
      value={sortOf(search)}
      data={(['name', 'provider', 'newest', 'relevance'] as const)
        .filter((sort) => sort !== 'relevance' || search.text)
        .map((value) => ({ value, label: t(`catalogue.sorts.${value}`) }))}
      onChange={(event) => change({ sort: CatalogueQuery.shape.sort.parse(event.currentTarget.value) })}
    />
  )
}

/** Up and down move between the search field and the services found. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], [data-hit]')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}

const useFound = (workspace: string, search: CatalogueSearch) =>
  useInfiniteQuery({
    ...catalogueQuery(workspace, search, useLanguage()),
    placeholderData: keepPreviousData,
  })

type ResultsProps = { held: ReturnType<typeof useCatalogueSearch>; query: ReturnType<typeof useFound> }

const nothingHeld = {
  text: undefined,
  ...Object.fromEntries(facetNames.map((name) => [name, undefined])),
}

const Results = ({ held, query }: ResultsProps) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const first = query.data?.pages[0]
  const isBlank = Object.values(held.search).every((value) => value === undefined)
  return (
    <div className={classes.results}>
      <div className={classes.summary}>
        <output>{first && t('catalogue.total', { count: first.total, number: number(first.total) })}</output>
        <SortSelect {...held} />
      </div>
      {query.isError && (
        <Alert color="red" role="alert">
          {problemText(t, query.error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {t('ui.tryAgain')}
          </Button>
        </Alert>
      )}
      {query.isPending && <LoadingPanel />}
      {first?.total === 0 && <NothingFound blank={isBlank} reset={() => held.change(nothingHeld)} />}
      {query.data && (
        <Entries entries={query.data.pages.flatMap((page) => page.entries)} stale={query.isPlaceholderData} />
      )}
      <More {...query} />
    </div>
  )
}

/** What there is: search as you type, narrow down, and see whether both sides agreed. */
export const CatalogueScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const held = useCatalogueSearch()
  const { search, change } = held
  const [open, { toggle }] = useDisclosure(false)
  const roomy = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false })
  const query = useFound(slug, search)
  const first = query.data?.pages[0]
  const set = facetNames.filter((name) => search[name] !== undefined).length
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')} width="wide">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it adds keys to the fields and links within, and is no control itself */}
      <div className={classes.layout} onKeyDown={moveFocus}>
        <div className={classes.search}>
          <search>
            <FindField
              label={t('catalogue.search')}
              labelHidden
              placeholder={t('catalogue.placeholder')}
              size="lg"
              text={search.text ?? ''}
              change={(text) => change({ text: text || undefined })}
            />
          </search>
        </div>
        <div className={classes.narrow}>
          {!roomy && (
            <Button variant="default" onClick={toggle} aria-expanded={open} fullWidth>
              {set === 0 ? t('catalogue.filters') : t('catalogue.filtersSet', { count: set })}
            </Button>
          )}
          <Collapse expanded={roomy || open}>
            {first && <Facets facets={first.facets} search={search} change={change} />}
          </Collapse>
        </div>
        <Results held={held} query={query} />
      </div>
    </Page>
  )
}
