import { useTranslation } from 'react-i18next'
import type { Portfolio } from '#model/contract/portfolio.ts'
import { checkName } from '#web/ui/check-name.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import classes from './portfolio.module.css'

/** The checks that say nothing because they wait or are switched off: silence of theirs is no pass. */
export const NotPassed = ({ waiting, off }: Portfolio) => {
  const { t } = useTranslation()
  const { list } = useFormats()
  return (
    <Section title={t('portfolio.waiting')}>
      <details>
        <summary className={classes.summaryLine}>
          {t('portfolio.waitingLead', { count: waiting.length })}
        </summary>
        <ul className={classes.waiting}>
          {waiting.map(({ rule, waitsFor }) => (
            <li key={rule}>
              {checkName(t, rule)}{' '}
              <span className={classes.quiet}>
                {rule} ·{' '}
                {t('portfolio.waitsFor', {
                  capabilities: list(waitsFor.map((one) => t(`waitingChecks.until.${one}`))),
                })}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {off.length > 0 && (
        <p className={classes.quiet}>
          {t('portfolio.off', { checks: list(off.map((rule) => `${rule} ${checkName(t, rule)}`)) })}
        </p>
      )}
    </Section>
  )
}
