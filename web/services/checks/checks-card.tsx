import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Term } from '#web/ui/term.tsx'
import { Card } from '../column/card.tsx'
import columnClasses from '../column/column.module.css'
import type { Answer } from './answer.ts'
import { BetweenList } from './between-list.tsx'
import { useChecked } from './checked.ts'
import classes from './checks.module.css'
import { Finding } from './finding.tsx'
import { NotTold } from './not-told.tsx'
import { keyOf } from './verdict-words.ts'
import { VerdictCounts } from './verdict-counts.tsx'
import { WaiveDialog } from './waive-dialog.tsx'

/** As many findings as can be read at a glance. */
const atOnce = 8

type FindingsProps = { verdicts: Answer['verdicts']; onWaive: (rule: string) => void }

const Findings = ({ verdicts, onWaive }: FindingsProps) => {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const open = verdicts.filter(({ waiver }) => waiver === null)
  const waived = verdicts.filter(({ waiver }) => waiver !== null)
  const shown = all ? open : open.slice(0, atOnce)
  return (
    <>
      <ul className={columnClasses.list}>
        {shown.map((verdict) => (
          <Finding key={keyOf(verdict)} verdict={verdict} onWaive={() => onWaive(verdict.rule)} />
        ))}
      </ul>
      {shown.length < open.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('service.checks.all', { count: open.length - shown.length })}
        </Button>
      )}
      {waived.length > 0 && (
        <section className={classes.part}>
          <h3 className={classes.partTitle}>{t('service.checks.waivedTitle')}</h3>
          <ul className={columnClasses.list}>
            {waived.map((verdict) => (
              <Finding key={keyOf(verdict)} verdict={verdict} onWaive={() => onWaive(verdict.rule)} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Failed = ({ retry }: { retry: () => void }) => {
  const { t } = useTranslation()
  return (
    <div role="alert" className={columnClasses.line}>
      {t('service.checks.failed')}
      <Button size="compact-sm" variant="subtle" onClick={retry}>
        {t('ui.tryAgain')}
      </Button>
    </div>
  )
}

/** What the definition lacks, most important to the consumer first; what is waived; and what is between it and agreement. */
export const ChecksCard = () => {
  const { t } = useTranslation()
  const { answer, failed, retry } = useChecked()
  const [waiving, setWaiving] = useState<string | null>(null)
  return (
    <Card title={<Term word="check">{t('service.checks.title')}</Term>}>
      {failed && <Failed retry={retry} />}
      {!failed && !answer && <LoadingPanel />}
      {answer && (
        <>
          <VerdictCounts verdicts={answer.verdicts} />
          <Findings verdicts={answer.verdicts} onWaive={setWaiving} />
          <BetweenList />
          <NotTold {...answer} />
        </>
      )}
      {waiving !== null && <WaiveDialog rule={waiving} onClose={() => setWaiving(null)} />}
    </Card>
  )
}
