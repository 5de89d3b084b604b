import { Stack, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Plan, PlanAction, type PlanStep } from '#model/contract/code.ts'
import { Badge } from '#web/ui/badge.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { TextLink } from '#web/ui/link.tsx'
import { say } from '#web/ui/say.ts'
import classes from './definitions.module.css'
import { wordsOfReason } from './plan-state.ts'

const mostShown = 200

/** Why, in the reader's language where the plan names the reason by its key. */
const reasonOf = (t: TFunction, { reasons, reason }: PlanStep): string =>
  reasons.length === 0
    ? reason
    : reasons.map(({ code, values }) => say(t, wordsOfReason(code), values)).join(' ')

const markOf = (line: string): 'added' | 'removed' | undefined => {
  if (/^(\+\+\+|---) /.test(line)) return undefined
  if (line.startsWith('+')) return 'added'
  return line.startsWith('-') ? 'removed' : undefined
}

const Difference = ({ text, label }: { text: string; label: string }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
  <section className={classes.difference} tabIndex={0} aria-label={label}>
    <pre className={classes.lines}>
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of a difference never move
          <span key={at} className={classes.line} data-mark={markOf(line)}>
            {line === '' ? ' ' : line}
          </span>
        ))}
    </pre>
  </section>
)

const isBlocking = ({ action }: PlanStep): boolean => action === 'conflict' || action === 'refused'

/** What keeps everything from being applied comes first, as there may be more steps than are shown. */
const byUrgency = (one: PlanStep, other: PlanStep): number =>
  Number(isBlocking(other)) - Number(isBlocking(one))

/** What a step is about; a link to it once it is there. */
const Titled = ({ step: { action, kind, id, name, title } }: { step: PlanStep }) => {
  const { workspace = '' } = useParams({ strict: false })
  const text = <strong>{title || name}</strong>
  if (id === null || action === 'retire' || kind === 'Group') return text
  if (kind === 'Service')
    return (
      <TextLink to="/w/$workspace/services/$service" params={{ workspace, service: id }}>
        {text}
      </TextLink>
    )
  if (kind === 'Need')
    return (
      <TextLink to="/w/$workspace/needs/$need" params={{ workspace, need: id }}>
        {text}
      </TextLink>
    )
  if (kind === 'Relationship')
    return (
      <TextLink to="/w/$workspace/relationships/$relationship" params={{ workspace, relationship: id }}>
        {text}
      </TextLink>
    )
  const list = kind === 'Person' ? 'people' : 'organisations'
  return (
    <TextLink
      to={`/w/$workspace/administration/${list}`}
      params={{ workspace }}
      search={{ text: title || name }}
    >
      {text}
    </TextLink>
  )
}

const Step = ({ step }: { step: PlanStep }) => {
  const { t } = useTranslation()
  const { action, kind, name, title, diff } = step
  const reason = reasonOf(t, step)
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <Badge tone={isBlocking(step) ? 'warn' : 'plain'}>{t(`definitions.action.${action}`)}</Badge>
        <span>
          {t(`definitions.kind.${kind}`)} <Titled step={step} />
        </span>
        <code className={classes.name}>{name}</code>
      </div>
      {reason !== '' && <Text size="sm">{reason}</Text>}
      {diff !== '' && (
        <details>
          <summary className={classes.summary}>{t('definitions.difference')}</summary>
          <Difference text={diff} label={`${t('definitions.difference')}: ${title || name}`} />
        </details>
      )}
    </li>
  )
}

/** What a plan does: how much of each, then each thing that does not just stay as it is. */
export const PlanView = ({ plan }: { plan: Plan }) => {
  const { t } = useTranslation()
  const { list, number } = useFormats()
  const told = plan.steps
    .filter(({ action, reason }) => action !== 'leave' || reason !== '')
    .toSorted(byUrgency)
  const counts = PlanAction.options.filter((action) => plan.counts[action] > 0)
  return (
    <Stack>
      <Text>
        {list(
          counts.map((action) => t(`definitions.counts.${action}`, { number: number(plan.counts[action]) })),
        )}
      </Text>
      <ul className={classes.steps}>
        {told.slice(0, mostShown).map((step) => (
          <Step key={`${step.kind} ${step.name} ${step.source.row}`} step={step} />
        ))}
      </ul>
      {told.length > mostShown && <Text>{t('definitions.more', { count: told.length - mostShown })}</Text>}
    </Stack>
  )
}
