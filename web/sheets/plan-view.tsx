import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanAction, PlanStep } from '#model/contract/code.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import classes from './sheets.module.css'

const shownActions: readonly PlanAction[] = ['conflict', 'refused', 'make', 'change', 'retire']
const mostShown = 50

/** Why, in the reader's language; what is filled in differs by reason, so the catalogue cannot check it. */
const reasonOf = (t: TFunction, { reasons, reason }: PlanStep): string =>
  reasons.length === 0
    ? reason
    : reasons
        .map(({ code, values }) =>
          (t as (key: string, values: Record<string, string>) => string)(`planReasons.${code}`, values),
        )
        .join(' ')

const Step = ({ step }: { step: PlanStep }) => {
  const { t } = useTranslation()
  const { kind, name, title, diff } = step
  const reason = reasonOf(t, step)
  return (
    <Row>
      <Text fw={550}>
        {title === '' ? name : title}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {t(`spreadsheets.plan.kinds.${kind}`)}
        </Text>
      </Text>
      {reason !== '' && <Text size="sm">{reason}</Text>}
      {diff !== '' && (
        <details>
          <summary className={classes.summary}>{t('spreadsheets.plan.summary')}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
          <pre className={classes.diff} tabIndex={0} aria-label={t('spreadsheets.plan.diff', { name })}>
            {diff}
          </pre>
        </details>
      )}
    </Row>
  )
}

const Steps = ({ action, steps }: { action: PlanAction; steps: readonly PlanStep[] }) => {
  const { t } = useTranslation()
  if (steps.length === 0) return null
  const label = t(`spreadsheets.plan.counts.${action}`)
  return (
    <div>
      <Text component="h3" fw={600}>
        {label}
      </Text>
      <Rows label={label}>
        {steps.slice(0, mostShown).map((step) => (
          <Step key={`${step.kind} ${step.name} ${step.source.row}`} step={step} />
        ))}
      </Rows>
      {steps.length > mostShown && (
        <Text c="dimmed">{t('spreadsheets.plan.more', { count: steps.length - mostShown })}</Text>
      )}
    </div>
  )
}

const kindOrder = ['Service', 'Organisation', 'Person', 'Need']
const byKind = (one: PlanStep, other: PlanStep): number =>
  kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)

/** What reading a file in would do, or did: counted, and thing by thing where anything happens. */
export const PlanView = ({ plan }: { plan: Plan }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  const counted: PlanAction[] = ['make', 'change', 'leave', 'conflict', 'refused']
  return (
    <Section title={t(plan.applied ? 'spreadsheets.plan.titleDone' : 'spreadsheets.plan.title')}>
      <ul className={classes.counts}>
        {counted.map((action) => (
          <li key={action}>
            {t(`spreadsheets.plan.counts.${action}`)}: <strong>{number(plan.counts[action] ?? 0)}</strong>
          </li>
        ))}
      </ul>
      {shownActions.map((action) => (
        <Steps
          key={action}
          action={action}
          steps={plan.steps.filter((step) => step.action === action).toSorted(byKind)}
        />
      ))}
    </Section>
  )
}
