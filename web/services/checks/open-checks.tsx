import { useTranslation } from 'react-i18next'
import type { Severity } from '#model/checks/settings.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import columnClasses from '../column/column.module.css'
import { useChecked } from './checked.ts'
import { keyOf, wordsOfVerdict } from './verdict-words.ts'
import { VerdictCounts } from './verdict-counts.tsx'
import { WaiverLine } from './waiver-line.tsx'

const Short = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useTranslation()
  const { severity, waiver } = verdict
  return (
    <li className={columnClasses.finding} data-severity={waiver ? 'waived' : severity}>
      {wordsOfVerdict(t, verdict).title}
      <WaiverLine verdict={verdict} />
    </li>
  )
}

/** What the checks still say, in short, and who let what stay: for the moment before something is frozen or published. */
export const OpenChecks = ({ only }: { only?: Severity }) => {
  const { answer, failed } = useChecked()
  if (!answer) return failed ? null : <LoadingPanel />
  const { verdicts } = answer
  const shown = verdicts.filter(({ severity }) => severity !== 'note' && (!only || severity === only))
  const waivedLast = [
    ...shown.filter(({ waiver }) => waiver === null),
    ...shown.filter(({ waiver }) => waiver !== null),
  ]
  return (
    <>
      {only === undefined && <VerdictCounts verdicts={verdicts} />}
      <ul className={columnClasses.list}>
        {waivedLast.map((verdict) => (
          <Short key={keyOf(verdict)} verdict={verdict} />
        ))}
      </ul>
    </>
  )
}
