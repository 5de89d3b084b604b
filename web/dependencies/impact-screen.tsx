import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AffectedService, Impact, ImpactStep } from '#model/contract/dependencies.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { OrganisationSelect } from '#web/workspaces/organisation-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './dependencies.module.css'
import { OutcomeList } from './outcome-list.tsx'
import { impactQuery, type ImpactSearch } from './queries.ts'
import { ServiceSelect } from './service-select.tsx'

/** The way from what stops first to a service, as one sentence. */
const useWaySentence = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const whatOf = ({ service, supplies, organisation }: ImpactStep): string =>
    t('dependencies.named', {
      name: service?.name ?? supplies,
      organisation: nameIn(organisation.names, language),
    })
  return (way: readonly ImpactStep[]): string => {
    if (way.length <= 1) return t('dependencies.impact.itself')
    const steps = way.map((step, place) =>
      place === 0
        ? t('dependencies.impact.first', { what: whatOf(step) })
        : t(`dependencies.impact.after.${step.necessity ?? 'needed'}`, { what: whatOf(step) }),
    )
    return t('dependencies.impact.sentence', { steps: steps.join(t('dependencies.impact.join')) })
  }
}

type ServiceNameProps = { workspace: string; service: AffectedService['service'] }

const ServiceName = ({ workspace, service }: ServiceNameProps) => (
  <TextLink
    to="/w/$workspace/services/$service"
    params={{ workspace, service: service.id }}
    dir="auto"
    underline="always"
  >
    {service.name}
  </TextLink>
)

const Affected = ({ workspace, affected }: { workspace: string; affected: AffectedService }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const sentenceOf = useWaySentence()
  const { service, provider, outcomes, way } = affected
  return (
    <Row>
      <div className={classes.affected}>
        <div className={classes.name}>
          <ServiceName workspace={workspace} service={service} />
        </div>
        <Text size="sm" c="dimmed">
          {t('dependencies.impact.provided', { name: nameIn(provider.names, language) })}
        </Text>
        {outcomes.length === 0 ? (
          <p>{t('dependencies.impact.noOutcomes')}</p>
        ) : (
          <OutcomeList outcomes={outcomes} />
        )}
        <p>{sentenceOf(way)}</p>
      </div>
    </Row>
  )
}

const Weakened = ({ workspace, weakened }: Pick<Impact, 'weakened'> & { workspace: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (weakened.length === 0) return null
  return (
    <Section title={t('dependencies.impact.weakened')}>
      <Rows>
        {weakened.map(({ service, provider }) => (
          <Row key={service.id}>
            <ServiceName workspace={workspace} service={service} />
            <Text size="sm" c="dimmed">
              {t('dependencies.impact.provided', { name: nameIn(provider.names, language) })}
            </Text>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const Told = ({ workspace, search }: { workspace: string; search: ImpactSearch }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const impact = useSuspenseQuery(impactQuery(workspace, search)).data
  const { of, customers, weakened, stopped, cut } = impact
  const name = of.service?.name ?? nameIn(of.organisation.names, language)
  return (
    <Page
      title={t('dependencies.impact.titleOf', { name })}
      lead={t('dependencies.impact.lead')}
      above={
        <TextLink to="/w/$workspace/impact" params={{ workspace }} search={{}}>
          {t('dependencies.impact.another')}
        </TextLink>
      }
    >
      <Text>{t('dependencies.impact.stopped', { count: stopped })}</Text>
      {customers.length === 0 && <EmptyState title={t('dependencies.impact.nothing')} />}
      {customers.map(({ organisation, services }) => (
        <Section
          key={organisation?.id ?? ''}
          title={
            organisation
              ? t('dependencies.impact.customer', { name: nameIn(organisation.names, language) })
              : t('dependencies.impact.others')
          }
        >
          <Rows>
            {services.map((affected) => (
              <Affected key={affected.service.id} workspace={workspace} affected={affected} />
            ))}
          </Rows>
        </Section>
      ))}
      <Weakened workspace={workspace} weakened={weakened} />
      {cut && <Text>{t('dependencies.impact.cut')}</Text>}
    </Page>
  )
}

/** Asks what might stop. */
const Choose = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const ask = (search: ImpactSearch) =>
    void navigate({ to: '/w/$workspace/impact', params: { workspace }, search })
  return (
    <Page title={t('dependencies.impact.title')} lead={t('dependencies.impact.chooseText')}>
      <Section title={t('dependencies.impact.choose')}>
        <div className={classes.choose}>
          <ServiceSelect
            workspace={workspace}
            label={t('dependencies.impact.service')}
            value={null}
            onChange={(service) => service && ask({ service })}
          />
          <OrganisationSelect
            label={t('dependencies.impact.organisation')}
            value={null}
            onChange={(organisation) => organisation && ask({ organisation })}
          />
        </div>
      </Section>
    </Page>
  )
}

/** Whose outcomes are at risk if a service or an organisation stops, and through what. */
export const ImpactScreen = () => {
  const { slug } = useWorkspace()
  const { service, organisation } = useSearch({ from: '/signed-in/w/$workspace/impact' })
  if (service !== undefined) return <Told key={service} workspace={slug} search={{ service }} />
  if (organisation !== undefined)
    return <Told key={organisation} workspace={slug} search={{ organisation }} />
  return <Choose workspace={slug} />
}
