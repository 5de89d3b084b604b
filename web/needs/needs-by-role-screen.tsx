import { Group, Text } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NeedsByRole } from '#model/contract/needs.ts'
import { ConsumerRole } from '#model/definition/entries.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { More, Rows } from '#web/ui/rows.tsx'
import tabs from '#web/ui/tabs.module.css'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { NeedRow } from './need-row.tsx'
import classes from './needs.module.css'
import { needsByRoleQuery } from './queries.ts'

const from = '/signed-in/w/$workspace/needs/by-role/$role'
const to = '/w/$workspace/needs/by-role/$role'

type RoleNeed = NeedsByRole['needs'][number]
type OfOrganisation = { id: string; name: string | null; needs: RoleNeed[] }

/** Needs come by organisation, so one that goes on where a page ended is still one group. */
const byOrganisation = (needs: readonly RoleNeed[]): OfOrganisation[] => {
  const groups = new Map<string, OfOrganisation>()
  for (const need of needs) {
    const id = need.organisation?.id ?? 'none'
    const group = groups.get(id) ?? { id, name: need.organisation?.name ?? null, needs: [] }
    group.needs.push(need)
    groups.set(id, group)
  }
  return [...groups.values()]
}

/** Whose needs are shown: one tab for each role. */
const Roles = () => {
  const { t } = useTranslation()
  const params = useParams({ from })
  return (
    <nav aria-label={t('needsByRole.roles')}>
      <Group gap={4} className={tabs.tabs}>
        {ConsumerRole.options.map((role) => (
          <Link key={role} to={to} params={{ ...params, role }} className={tabs.tab}>
            {t(`needsByRole.of.${role}`)}
          </Link>
        ))}
      </Group>
    </nav>
  )
}

/** How many stand where; each number is a way to see only those. */
const States = ({ counts }: Pick<NeedsByRole, 'counts'>) => {
  const { t } = useTranslation()
  const params = useParams({ from })
  const { organisation } = useSearch({ from })
  const within = organisation === undefined ? {} : { organisation }
  const all = counts.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <nav aria-label={t('needs.filter')}>
      <Group gap={4} className={tabs.tabs}>
        {[{ state: undefined, amount: all }, ...counts].map(({ state, amount }) => (
          <Link
            key={state ?? 'all'}
            to={to}
            params={params}
            search={state === undefined ? within : { ...within, state }}
            className={tabs.tab}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t('needsByRole.counted', {
              what: state === undefined ? t('needs.all') : t(`words.needState.${state}`),
              amount,
            })}
          </Link>
        ))}
      </Group>
    </nav>
  )
}

/** What answers a need, as far as the reader may know it. */
const Answer = ({ need: { answer, outcome } }: { need: RoleNeed }) => {
  const { t } = useTranslation()
  const { workspace } = useParams({ from })
  if (answer === null) return <>{t('needsByRole.noAnswer')}</>
  if (answer.kind === 'declined') return <>{t('needsByRole.declined', { reason: answer.note })}</>
  if (answer.service === null) return <>{t('needsByRole.draft')}</>
  return (
    <>
      {t('needsByRole.answeredBy')}{' '}
      <TextLink
        to="/w/$workspace/services/$service"
        params={{ workspace, service: answer.service.id }}
        underline="always"
      >
        {answer.service.name}
      </TextLink>
      {outcome !== null && ` ${t('needsByRole.asOutcome')}`}
    </>
  )
}

const OfOneOrganisation = ({ id, name, needs }: OfOrganisation) => {
  const { t } = useTranslation()
  const params = useParams({ from })
  const { state, organisation } = useSearch({ from })
  const shown = name ?? t('needsByRole.noOrganisation')
  const only = (
    <TextLink
      to={to}
      params={params}
      search={{ ...(state && { state }), ...(organisation === undefined && { organisation: id }) }}
      size="sm"
    >
      {organisation === undefined
        ? t('needsByRole.only', { organisation: shown })
        : t('needsByRole.allOrganisations')}
    </TextLink>
  )
  return (
    <Section title={shown} actions={only}>
      <Rows label={shown}>
        {needs.map((need) => (
          <NeedRow key={need.id} need={need} workspace={params.workspace}>
            {need.evidence !== '' && (
              <Text size="sm" className={classes.evidence}>
                {t('needsByRole.evidence', { evidence: need.evidence })}
              </Text>
            )}
            <Text size="sm">
              <Answer need={need} />
            </Text>
          </NeedRow>
        ))}
      </Rows>
    </Section>
  )
}

/** What the people in one role want, across all organisations, and what has been answered. */
export const NeedsByRoleScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const { role } = useParams({ from })
  const search = useSearch({ from })
  const query = useSuspenseInfiniteQuery(needsByRoleQuery(slug, role, search))
  const { pages } = query.data
  const needs = pages.flatMap((page) => page.needs)
  const back = (
    <TextLink to="/w/$workspace/needs" params={{ workspace: slug }}>
      {t('needs.title')}
    </TextLink>
  )
  return (
    <Page title={t(`needsByRole.title.${role}`)} lead={t('needsByRole.lead')} above={back}>
      <Roles />
      <States counts={pages[0]?.counts ?? []} />
      {needs.length === 0 && (
        <EmptyState
          title={t('needsByRole.empty')}
          action={
            search.organisation !== undefined && (
              <TextLink to={to} params={{ workspace: slug, role }} search={{}}>
                {t('needsByRole.allOrganisations')}
              </TextLink>
            )
          }
        >
          {t('needsByRole.emptyText')}
        </EmptyState>
      )}
      {byOrganisation(needs).map((group) => (
        <OfOneOrganisation key={group.id} {...group} />
      ))}
      <More {...query} />
    </Page>
  )
}
