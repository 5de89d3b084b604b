import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Severity } from '#model/checks/settings.ts'
import type { Portfolio } from '#model/contract/portfolio.ts'
import { Badge } from '#web/ui/badge.tsx'
import { useFormats } from '#web/ui/formats.ts'
import type { Chosen } from './portfolio-screen.tsx'
import classes from './portfolio.module.css'

const tones = { error: 'bad', warning: 'warn', note: 'plain' } as const

/** How many findings there are of each severity, and in how many services. */
export const Severities = ({ search, change, portfolio }: Chosen & { portfolio: Portfolio }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <ul className={classes.severities} aria-label={t('portfolio.severities')}>
      {Severity.options.map((severity) => {
        const { services, findings } = portfolio.severities[severity]
        const pressed = search.severity === severity
        return (
          <li key={severity}>
            <UnstyledButton
              className={classes.severity}
              aria-pressed={pressed}
              onClick={() => change({ severity: pressed ? undefined : severity })}
            >
              <Badge tone={tones[severity]}>{t(`portfolio.severity.${severity}`)}</Badge>
              <span>
                {t('portfolio.severityCount', { findings: number(findings), services: number(services) })}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}
