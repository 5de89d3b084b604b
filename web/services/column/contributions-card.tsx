import { useTranslation } from 'react-i18next'
import { isSpokenForBy, type Side } from '#model/definition/clauses.ts'
import { useFormats } from '#web/ui/formats.ts'
import { useDocument } from '../document/document-view.ts'
import { ContributionsButton } from '../contributions/contributions-button.tsx'
import { Card } from './card.tsx'
import classes from './column.module.css'

const sides: Side[] = ['provider', 'consumer', 'neither']

/** How many clauses each side worded, and how many the consumer's side stands behind. */
export const ContributionsCard = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { clauses, records } = useDocument()
  const all = [...clauses.values()]
  const wordedBy = (side: Side) =>
    all.filter(({ path, hash }) => {
      const record = records[path]
      return (record?.hash === hash ? record.worded.side : 'neither') === side
    }).length
  const counts = sides.map((side) => ({ side, count: wordedBy(side) }))
  const behind = all.filter((clause) => isSpokenForBy(clause, records, 'consumer')).length
  return (
    <Card title={t('service.contributions.title')}>
      <div className={classes.bar} aria-hidden>
        {counts.map(({ side, count }) => (
          <span
            key={side}
            data-side={side}
            style={{ width: `${(100 * count) / Math.max(all.length, 1)}%` }}
          />
        ))}
      </div>
      <ul className={classes.list} style={{ gap: '0.25rem' }}>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ side, count }) => (
            <li key={side} className={classes.legend}>
              <span className={classes.swatch} data-side={side} aria-hidden />
              {t(`service.contributions.${side}`, { count, number: formats.number(count) })}
            </li>
          ))}
      </ul>
      <p className={classes.quiet}>
        {t('service.contributions.behind', {
          behind: formats.number(behind),
          all: formats.number(all.length),
        })}
      </p>
      <ContributionsButton workspace={workspace} />
    </Card>
  )
}
