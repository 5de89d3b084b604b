import { useTranslation } from 'react-i18next'
import { countsOf } from '#model/checks/counts.ts'
import { Severity } from '#model/checks/settings.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { Badge } from '#web/ui/badge.tsx'
import columnClasses from '../column/column.module.css'

const tones = { error: 'bad', warning: 'warn', note: 'plain' } as const

/** How many verdicts stand open at each severity, and how many are waived. Counts, and no grade. */
export const VerdictCounts = ({ verdicts }: { verdicts: readonly Verdict[] }) => {
  const { t } = useTranslation()
  const counts = countsOf(verdicts)
  return (
    <output className={columnClasses.line}>
      {Severity.options.map((severity) =>
        counts[severity] === 0 ? null : (
          <Badge key={severity} tone={tones[severity]}>
            {t(`service.checks.${severity}`, { count: counts[severity] })}
          </Badge>
        ),
      )}
      {counts.waived > 0 && (
        <Badge tone="plain">{t('service.checks.waived', { count: counts.waived })}</Badge>
      )}
      {verdicts.length === 0 && <Badge tone="good">{t('service.checks.none')}</Badge>}
    </output>
  )
}
