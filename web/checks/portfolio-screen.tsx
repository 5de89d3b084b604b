import { Alert, Button } from '@mantine/core'
import { Cross2Icon } from '@radix-ui/react-icons'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Portfolio } from '#model/contract/portfolio.ts'
import { checkName } from '#web/ui/check-name.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { organisationQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { FailingOrganisations } from './failing-organisations.tsx'
import { FailingRules } from './failing-rules.tsx'
import { FailingServices } from './failing-services.tsx'
import { NotPassed } from './not-passed.tsx'
import classes from './portfolio.module.css'
import { portfolioQuery, type PortfolioSearch } from './queries.ts'
import { Severities } from './severities.tsx'
import { Trend } from './trend.tsx'

/** What is chosen in the address, and how to choose otherwise. */
export type Chosen = { search: PortfolioSearch; change: (changed: PortfolioSearch) => void }

const useChosen = (): Chosen => {
  const search: PortfolioSearch = useSearch({ from: '/signed-in/w/$workspace/checks' })
  const navigate = useNavigate({ from: '/w/$workspace/checks' })
  const change = (changed: PortfolioSearch) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changed }).filter(([, value]) => value !== undefined)),
      resetScroll: false,
      // What is typed makes no page to go back to; what is chosen does.
      replace: 'organisation' in changed,
    })
  return { search, change }
}

/** The name of the provider chosen, who may be none of those shown. */
const useProviderName = (search: PortfolioSearch, { organisations, page }: Portfolio): string => {
  const { slug } = useWorkspace()
  const language = useLanguage()
  const { provider = '' } = search
  const shown =
    organisations.find(({ id }) => id === provider)?.name ??
    page.find((service) => service.provider.id === provider)?.provider.name
  const missing = provider !== '' && shown === undefined
  const { data } = useQuery({ ...organisationQuery(slug, provider), enabled: missing })
  return shown ?? (data ? nameIn(data.names, language) : '…')
}

type PartProps = Chosen & { portfolio: Portfolio }

/** How many services have something open, or what is chosen, and what it is most often. */
const Sentence = ({ search, portfolio }: PartProps) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { services, failing, rules } = portfolio
  const provider = useProviderName(search, portfolio)
  const filling = { count: failing, number: number(failing), all: number(services.checked), provider }
  const [first] = rules
  const said = {
    some: search.provider === undefined ? 'portfolio.sentence' : 'portfolio.sentenceOf',
    none: search.provider === undefined ? 'portfolio.sentenceNone' : 'portfolio.sentenceOfNone',
  } as const
  if (search.rule !== undefined) {
    const key = search.provider === undefined ? 'portfolio.chosenRule' : 'portfolio.chosenRuleOf'
    return <p className={classes.sentence}>{t(key, { ...filling, check: checkName(t, search.rule) })}</p>
  }
  return (
    <p className={classes.sentence}>
      {t(failing === 0 ? said.none : said.some, filling)}{' '}
      {first &&
        first.services > 0 &&
        t('portfolio.most', { check: checkName(t, first.rule), number: number(first.services) })}
    </p>
  )
}

/** What the page is narrowed down to; each can be taken away. */
const Narrowed = ({ search, change, portfolio }: PartProps) => {
  const { t } = useTranslation()
  const provider = useProviderName(search, portfolio)
  const { rule, severity } = search
  const marks = [
    rule && { text: checkName(t, rule), remove: t('portfolio.removeRule'), without: { rule: undefined } },
    search.provider && {
      text: provider,
      remove: t('portfolio.removeProvider'),
      without: { provider: undefined },
    },
    severity && {
      text: t(`portfolio.severity.${severity}`),
      remove: t('portfolio.removeSeverity'),
      without: { severity: undefined },
    },
  ].filter((mark) => typeof mark === 'object')
  if (marks.length === 0) return null
  return (
    <div className={classes.narrowed}>
      <span>{t('portfolio.narrowed')}</span>
      {marks.map(({ text, remove, without }) => (
        <Button
          key={remove}
          variant="default"
          size="compact-md"
          className={classes.mark}
          rightSection={<Cross2Icon aria-hidden />}
          aria-label={`${text}: ${remove}`}
          onClick={() => change(without)}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}

const NothingYet = ({ services: { all, checked } }: Portfolio) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { slug } = useWorkspace()
  return (
    <EmptyState
      title={t(all === 0 ? 'portfolio.blank' : 'portfolio.notYet')}
      action={
        <ButtonLink to="/w/$workspace/catalogue" params={{ workspace: slug }} variant="default">
          {t('portfolio.toCatalogue')}
        </ButtonLink>
      }
    >
      {all === 0
        ? t('portfolio.blankText')
        : t('portfolio.notYetText', { checked: number(checked), all: number(all) })}
    </EmptyState>
  )
}

const Parts = ({ query, ...props }: PartProps & { query: ReturnType<typeof usePortfolio> }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { services } = props.portfolio
  const pages = query.data?.pages ?? []
  return (
    <>
      <div className={classes.summary}>
        <Sentence {...props} />
        {services.checked < services.all && (
          <output className={classes.quiet}>
            {t('portfolio.underWay', { checked: number(services.checked), all: number(services.all) })}
          </output>
        )}
        <Severities {...props} />
        <Narrowed {...props} />
      </div>
      <div
        className={classes.columns}
        data-stale={query.isPlaceholderData || undefined}
        aria-busy={query.isPlaceholderData}
      >
        <FailingRules {...props} />
        <FailingOrganisations {...props} />
      </div>
      <Trend {...props} />
      <FailingServices {...props} services={pages.flatMap(({ page }) => page)} more={query} />
      <NotPassed {...props.portfolio} />
    </>
  )
}

const usePortfolio = (search: PortfolioSearch) =>
  useInfiniteQuery({
    ...portfolioQuery(useWorkspace().slug, search, useLanguage()),
    placeholderData: keepPreviousData,
  })

/** How all services stand against the checks: what is open most, where, since when, and in which services. */
export const PortfolioScreen = () => {
  const { t } = useTranslation()
  const chosen = useChosen()
  const query = usePortfolio(chosen.search)
  const portfolio = query.data?.pages[0]
  const isChosen = Object.values(chosen.search).some((value) => value !== undefined)
  return (
    <Page title={t('portfolio.title')} lead={t('portfolio.lead')} width="wide">
      {query.isError && (
        <Alert color="red" role="alert">
          {problemText(t, query.error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {t('ui.tryAgain')}
          </Button>
        </Alert>
      )}
      {query.isPending && <LoadingPanel />}
      {portfolio &&
        (portfolio.services.checked === 0 && !isChosen ? (
          <NothingYet {...portfolio} />
        ) : (
          <Parts {...chosen} portfolio={portfolio} query={query} />
        ))}
    </Page>
  )
}
