import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Severity } from '#model/checks/settings.ts'
import type { FailingRule, Portfolio } from '#model/contract/portfolio.ts'
import { checkName } from '#web/ui/check-name.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { csvOf, saveFile } from '#web/ui/save-file.ts'
import { BarRow } from './bar-row.tsx'
import type { Chosen } from './portfolio-screen.tsx'
import classes from './portfolio.module.css'

/** How often a rule finds something, at which severity, and what is apart from that. */
const useSaid = (all: number) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  return ({ rule, services, bySeverity, waived, undecided }: FailingRule): string => {
    const found = Severity.options.filter((one) => bySeverity[one] > 0)
    const severity =
      found.length > 1
        ? t('portfolio.mixed', {
            error: number(bySeverity.error),
            warning: number(bySeverity.warning),
            note: number(bySeverity.note),
          })
        : found.map((one) => t(`portfolio.severityOf.${one}`)).join('')
    return [
      rule,
      t('portfolio.ofServices', { count: services, number: number(services), all: number(all) }),
      severity,
      waived > 0 ? t('portfolio.waived', { count: waived, number: number(waived) }) : '',
      undecided > 0 ? t('portfolio.undecided', { count: undecided, number: number(undecided) }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
}

/** The rules that find something, those that find it most often first. */
export const FailingRules = ({ search, change, portfolio }: Chosen & { portfolio: Portfolio }) => {
  const { t } = useTranslation()
  const { rules, services } = portfolio
  const say = useSaid(services.checked)
  const save = () =>
    saveFile(
      'checks.csv',
      'text/csv;charset=utf-8',
      csvOf([
        [
          t('portfolio.csv.rule'),
          t('portfolio.csv.name'),
          t('portfolio.csv.services'),
          ...Severity.options.map((severity) => t(`portfolio.severity.${severity}`)),
          t('portfolio.csv.findings'),
          t('portfolio.csv.waived'),
        ],
        ...rules.map((one) => [
          one.rule,
          checkName(t, one.rule),
          one.services,
          ...Severity.options.map((severity) => one.bySeverity[severity]),
          one.findings,
          one.waived,
        ]),
      ]),
    )
  return (
    <Section
      title={t('portfolio.rules')}
      lead={rules.length === 0 ? t('portfolio.rulesNone') : t('portfolio.rulesLead')}
      actions={
        rules.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={save}>
            {t('portfolio.saveCsv')}
          </Button>
        )
      }
    >
      <ul className={classes.ranking} aria-label={t('portfolio.rules')}>
        {rules.map((one) => (
          <BarRow
            key={one.rule}
            name={checkName(t, one.rule)}
            said={say(one)}
            of={services.checked}
            parts={Severity.options.map((tone) => ({ tone, count: one.bySeverity[tone] }))}
            pressed={search.rule === one.rule}
            onClick={() => change({ rule: search.rule === one.rule ? undefined : one.rule })}
          />
        ))}
      </ul>
    </Section>
  )
}
