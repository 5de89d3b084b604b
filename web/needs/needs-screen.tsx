import { Group } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NeedState } from '#model/need.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ButtonLink, TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { More, Rows } from '#web/ui/rows.tsx'
import tabs from '#web/ui/tabs.module.css'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { NeedRow } from './need-row.tsx'
import { needsQuery } from './queries.ts'

/** The needs that I stated and those I may answer. */
export const NeedsScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const { state } = useSearch({ from: '/signed-in/w/$workspace/needs' })
  const query = useSuspenseInfiniteQuery(needsQuery(slug, state))
  const needs = query.data.pages.flatMap((page) => page.needs)
  const params = { workspace: slug }
  const start = (
    <ButtonLink to="/w/$workspace/needs/new" params={params} size="md">
      {t('shell.stateNeed')}
    </ButtonLink>
  )
  return (
    <Page title={t('needs.title')} lead={t('needs.lead')} actions={start}>
      <TextLink to="/w/$workspace/needs/by-role/$role" params={{ ...params, role: 'customer' }}>
        {t('needs.byRole')}
      </TextLink>
      <nav aria-label={t('needs.filter')}>
        <Group gap={4} className={tabs.tabs}>
          {[undefined, ...NeedState.options].map((one) => (
            <Link
              key={one ?? 'all'}
              to="/w/$workspace/needs"
              params={params}
              search={one === undefined ? {} : { state: one }}
              className={tabs.tab}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {one === undefined ? t('needs.all') : t(`words.needState.${one}`)}
            </Link>
          ))}
        </Group>
      </nav>
      {needs.length === 0 ? (
        <EmptyState title={t('needs.empty')}>{t('needs.emptyText')}</EmptyState>
      ) : (
        <Rows>
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} workspace={slug} />
          ))}
        </Rows>
      )}
      <More {...query} />
    </Page>
  )
}
