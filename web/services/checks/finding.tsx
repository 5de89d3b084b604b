import { Button } from '@mantine/core'
import { ArrowRightIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '#model/checks/verdict.ts'
import { client } from '#web/client.ts'
import { inSentence } from '#web/ui/formats.ts'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import columnClasses from '../column/column.module.css'
import { draftAt, useDocument } from '../document/document-view.ts'
import { isSaid } from '../document/sections.ts'
import { textAt } from '../draft/typed-text.ts'
import { goTo } from '../go-to.ts'
import { useServiceAction } from '../service-actions.ts'
import { useChecked } from './checked.ts'
import classes from './checks.module.css'
import { Quotation } from './marked-text.tsx'
import { wordsOfVerdict } from './verdict-words.ts'
import { WaiverLine } from './waiver-line.tsx'

const isText = (path: string): boolean =>
  !/(outcomes|risks|costs|levels|tasks|duties|resources|limits|restsOn|outputs|requirements)(\.\w+)?$/.test(
    path,
  )

/** Leads to the place of a verdict; while the text is edited, a text that is missing there opens at once. */
const useGoing = () => {
  const view = useDocument()
  const { definition, setOpen } = view
  return (path: string) => {
    const isWritten = /^(value|use|cost|supply)\.[\w.]+$/.test(path) && isText(path)
    if (isWritten && draftAt(view, path) && !isSaid(definition, path)) setOpen(path)
    // The place is drawn first, then shown.
    requestAnimationFrame(() => requestAnimationFrame(() => goTo(path)))
  }
}

/** What can be done about a waiver or in place of one, and by whom. */
const Waiving = ({ verdict, onWaive }: { verdict: Verdict; onWaive: () => void }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { workspace, surroundings } = useChecked()
  const { rule, waiver, waivedBy } = verdict
  const end = useServiceAction({ workspace, service: page.id }, (params, of: string) =>
    client.endWaiver({ params: { ...params, rule: of } }),
  )
  if (waiver) {
    const mayEnd = surroundings?.waivers.some((one) => one.rule === rule && one.mayEnd)
    return mayEnd ? (
      <Button size="compact-sm" variant="subtle" loading={end.isPending} onClick={() => end.mutate(rule)}>
        {t('service.waive.end')}
      </Button>
    ) : null
  }
  if (!surroundings?.mayWaiveAs.includes(waivedBy)) return null
  return (
    <Button size="compact-sm" variant="subtle" onClick={onWaive}>
      {t('service.waive.button')}
    </Button>
  )
}

type FindingProps = { verdict: Verdict; onWaive: () => void }

/** One thing that a check found: why it matters, what to do, where it is, and who let it stay. */
export const Finding = ({ verdict, onWaive }: FindingProps) => {
  const { t } = useTranslation()
  const go = useGoing()
  const { definition } = useDocument()
  const { title, why, fix } = wordsOfVerdict(t, verdict)
  const { rule, severity, path, range, waiver, waivedBy } = verdict
  const address = range && range.field !== '' ? `${path}#${range.field}` : path
  return (
    <li className={columnClasses.finding} data-severity={waiver ? 'waived' : severity}>
      <details>
        <summary>{title}</summary>
        <Quotation verdict={verdict} text={textAt(definition, address)} />
        <p>
          <strong>{t('service.checks.why')}</strong> {why}
        </p>
        <p>
          <strong>{t('service.checks.fix')}</strong> {fix}
        </p>
        {!waiver && (
          <p className={classes.waiver}>
            {t('service.checks.mayWaive', { role: inSentence(t(`words.role.${waivedBy}`)), rule })}
          </p>
        )}
        <div className={columnClasses.line} style={{ marginTop: '0.5rem' }}>
          {verdict.concerns.map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            rightSection={<ArrowRightIcon aria-hidden />}
            onClick={() => go(path)}
          >
            {t('service.checks.goTo')}
          </Button>
          <Waiving verdict={verdict} onWaive={onWaive} />
        </div>
      </details>
      <WaiverLine verdict={verdict} />
    </li>
  )
}
