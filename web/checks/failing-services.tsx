import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Severity } from '#model/checks/settings.ts'
import type { FailingService, Portfolio } from '#model/contract/portfolio.ts'
import { Badge } from '#web/ui/badge.tsx'
import { checkName } from '#web/ui/check-name.ts'
import { Section } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { Chosen } from './portfolio-screen.tsx'
import classes from './portfolio.module.css'

const tones = { error: 'bad', warning: 'warn', note: 'plain' } as const

const ServiceRow = ({ id, name, provider, text, counts }: FailingService) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const isDraft = text === 'draft' || text === 'open'
  return (
    <Row
      aside={
        <>
          {Severity.options
            .filter((severity) => counts[severity] > 0)
            .map((severity) => (
              <Badge key={severity} tone={tones[severity]}>
                {t(`portfolio.counts.${severity}`, { count: counts[severity] })}
              </Badge>
            ))}
          {counts.waived > 0 && (
            <Badge tone="plain">{t('portfolio.counts.waived', { count: counts.waived })}</Badge>
          )}
        </>
      }
    >
      <Link
        to="/w/$workspace/services/$service"
        params={{ workspace: slug, service: id }}
        className={classes.service}
      >
        {name}
      </Link>
      <p className={classes.quiet}>
        {provider.name}
        {isDraft && ` · ${t('portfolio.onDraft')}`}
      </p>
    </Row>
  )
}

type Props = Chosen & {
  portfolio: Portfolio
  services: readonly FailingService[]
  more: Parameters<typeof More>[0]
}

/** The services in which what is chosen is found; each leads to its page. */
export const FailingServices = ({ search, services, more }: Props) => {
  const { t } = useTranslation()
  const title =
    search.rule === undefined
      ? t('portfolio.page')
      : t('portfolio.pageOf', { check: checkName(t, search.rule) })
  return (
    <Section title={title} id="services">
      {services.length === 0 ? (
        <p className={classes.quiet}>{t('portfolio.pageNone')}</p>
      ) : (
        <Rows label={title}>
          {services.map((service) => (
            <ServiceRow key={service.id} {...service} />
          ))}
        </Rows>
      )}
      <More {...more} />
    </Section>
  )
}
