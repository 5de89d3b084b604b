import { Button } from '@mantine/core'
import { ArrowRightIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Severity } from '#model/checks/settings.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { Badge } from '#web/ui/badge.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Term } from '#web/ui/term.tsx'
import { useDocument } from '../document/document-view.ts'
import { isSaid } from '../document/sections.ts'
import { goTo } from '../go-to.ts'
import { Card } from './card.tsx'
import { useVerdicts, verdictText } from './use-verdicts.ts'
import classes from './column.module.css'

const tones = { error: 'bad', warning: 'warn', note: 'plain' } as const

const Counts = ({ verdicts }: { verdicts: readonly Verdict[] }) => {
  const { t } = useTranslation()
  return (
    <output className={classes.line}>
      {Severity.options.map((severity) => {
        const count = verdicts.filter((verdict) => verdict.severity === severity).length
        return count === 0 ? null : (
          <Badge key={severity} tone={tones[severity]}>
            {t(`service.checks.${severity}`, { count })}
          </Badge>
        )
      })}
      {verdicts.length === 0 && <Badge tone="good">{t('service.checks.none')}</Badge>}
    </output>
  )
}

/** Leads to the place of a verdict; while the text is edited, a text that is missing there opens at once. */
const useGoing = () => {
  const { definition, draft, setOpen } = useDocument()
  return (path: string) => {
    if (
      draft &&
      /^(value|use|cost|supply)\.[\w.]+$/.test(path) &&
      isText(path) &&
      !isSaid(definition, path)
    ) {
      setOpen(path)
    }
    // The place is drawn first, then shown.
    requestAnimationFrame(() => requestAnimationFrame(() => goTo(path)))
  }
}

const isText = (path: string): boolean =>
  !/(outcomes|risks|costs|levels|tasks|duties|resources|limits|restsOn|outputs|requirements)(\.\w+)?$/.test(
    path,
  )

const Finding = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useTranslation()
  const go = useGoing()
  const { found, why, fix } = verdictText(t, verdict)
  return (
    <li className={classes.finding} data-severity={verdict.severity}>
      <details>
        <summary>{found}</summary>
        <p>
          <strong>{t('service.checks.why')}</strong> {why}
        </p>
        <p>
          <strong>{t('service.checks.fix')}</strong> {fix}
        </p>
        <div className={classes.line} style={{ marginTop: '0.5rem' }}>
          {verdict.concerns.map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            rightSection={<ArrowRightIcon aria-hidden />}
            onClick={() => go(verdict.path)}
          >
            {t('service.checks.goTo')}
          </Button>
        </div>
      </details>
    </li>
  )
}

/** As many findings as can be read at a glance. */
const atOnce = 8

/** What the definition lacks, most important to the consumer first; each with why, what to do, and the way there. */
export const ChecksCard = () => {
  const { t } = useTranslation()
  const { verdicts, undecided } = useVerdicts()
  const [all, setAll] = useState(false)
  const shown = all ? verdicts : verdicts.slice(0, atOnce)
  return (
    <Card title={<Term word="check">{t('service.checks.title')}</Term>}>
      <Counts verdicts={verdicts} />
      <ul className={classes.list}>
        {shown.map((verdict) => (
          <Finding key={`${verdict.rule} ${verdict.path} ${verdict.text}`} verdict={verdict} />
        ))}
      </ul>
      {shown.length < verdicts.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('service.checks.all', { count: verdicts.length - shown.length })}
        </Button>
      )}
      {undecided.length > 0 && (
        <p className={classes.quiet}>
          {t('service.checks.undecided', { rules: undecided.map(({ rule }) => rule).join(', ') })}
        </p>
      )}
    </Card>
  )
}

/** What the checks still say, in short: for the moment before something is frozen or published. */
export const OpenChecks = ({ only }: { only?: Severity }) => {
  const { t } = useTranslation()
  const { verdicts } = useVerdicts()
  const shown = verdicts.filter(({ severity }) => severity !== 'note' && (!only || severity === only))
  return (
    <>
      {only === undefined && <Counts verdicts={verdicts} />}
      <ul className={classes.list}>
        {shown.map((verdict) => (
          <li
            key={`${verdict.rule} ${verdict.path} ${verdict.text}`}
            className={classes.finding}
            data-severity={verdict.severity}
          >
            {verdictText(t, verdict).found}
          </li>
        ))}
      </ul>
    </>
  )
}
