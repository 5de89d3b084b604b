import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import { findingText, severityOf } from './finding-text.ts'
import type { CodeFinding } from './read-code.ts'
import classes from './code.module.css'

const shownAtFirst = 6

/** What was found in the code, the gravest first; each leads to its line. */
export const FindingList = ({
  findings,
  goTo,
}: {
  findings: CodeFinding[]
  goTo: (from: number) => void
}) => {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const formats = useFormats()
  /** What to do about it, or who let it stay. */
  const secondLine = (finding: CodeFinding): string => {
    const waiver = finding.kind === 'verdict' ? finding.verdict.waiver : null
    if (!waiver) return findingText(t, finding).fix
    const [name, role, date] = [waiver.person.name, t(`words.role.${waiver.role}`), formats.day(waiver.until)]
    return `${t('service.checks.waivedBy', { name, role, date })} ${waiver.reason}`
  }
  const shown = all ? findings : findings.slice(0, shownAtFirst)
  const more = findings.length - shown.length
  return (
    <section className={classes.findings} aria-label={t('codeView.findings.title')}>
      <Title order={2} size="h3">
        {t('codeView.findings.title')}
      </Title>
      {findings.length === 0 && <Text c="dimmed">{t('codeView.findings.none')}</Text>}
      <ul className={classes.list} aria-live="polite" aria-relevant="additions">
        {shown.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <button
              type="button"
              className={classes.finding}
              data-severity={severityOf(finding)}
              onClick={() => goTo(finding.at.from)}
            >
              <span className={classes.where}>{t('codeView.findings.line', { line: finding.at.line })}</span>
              <span>
                <span className={classes.severity}>{t(`codeView.findings.${severityOf(finding)}`)}</span>
                {' · '}
                {findingText(t, finding).found}
                <span className={classes.fix}>{secondLine(finding)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('codeView.findings.more', { count: more })}
          </Button>
        </div>
      )}
    </section>
  )
}
