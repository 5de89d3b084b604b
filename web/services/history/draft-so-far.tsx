import { Button, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftPoint } from '#model/contract/draft-points.ts'
import type { DraftText } from '#model/definition/restoring.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { More } from '#web/ui/rows.tsx'
import { useDocument } from '../document/document-view.ts'
import { PointItem } from './point-item.tsx'
import classes from './points.module.css'
import { useDraftPoints } from './use-draft-points.ts'

/** The points day by day, as the reader's clock has it. */
const byDay = (points: readonly DraftPoint[], dayOf: (at: string) => string): [string, DraftPoint[]][] => [
  ...Map.groupBy(points, ({ at }) => dayOf(at)),
]

type PointsProps = { workspace: string; now: DraftText; points: readonly DraftPoint[]; mayRestore: boolean }

const Points = ({ workspace, now, points, mayRestore }: PointsProps) => {
  const formats = useFormats()
  const [open, setOpen] = useState<string | null>(null)
  return byDay(points, formats.dayOf).map(([day, ofDay]) => (
    <div key={day} className={classes.day}>
      <Title order={3} size="h5">
        {day}
      </Title>
      <ul className={classes.points}>
        {ofDay.map((point) => (
          <PointItem
            key={point.id}
            workspace={workspace}
            now={now}
            point={point}
            mayRestore={mayRestore}
            isOpen={open === point.id}
            toggle={() => setOpen(open === point.id ? null : point.id)}
          />
        ))}
      </ul>
    </div>
  ))
}

const Listed = ({ workspace, now }: { workspace: string; now: DraftText }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, error, refetch, ...paging } = useDraftPoints(workspace, page.id)
  const points = data?.pages.flatMap((one) => one.points)
  if (!points) {
    if (!error) return <LoadingPanel />
    return (
      <div role="alert">
        <Text>{problemText(t, error)}</Text>
        <Button onClick={() => void refetch()}>{t('ui.tryAgain')}</Button>
      </div>
    )
  }
  if (points.length === 0) {
    return <EmptyState title={t('service.points.empty')}>{t('service.points.emptyText')}</EmptyState>
  }
  const mayRestore = data?.pages[0]?.can.includes('restore') === true && page.can.includes('edit')
  return (
    <>
      <Text c="dimmed">{t('service.points.text')}</Text>
      <Points workspace={workspace} now={now} points={points} mayRestore={mayRestore} />
      <More {...paging} />
    </>
  )
}

/** How the draft came about: its points, each to be compared with how it reads now, and to be brought back. */
export const DraftSoFar = ({ workspace, stored }: { workspace: string; stored: DraftText }) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const title = useId()
  return (
    <section className={classes.soFar} aria-labelledby={title}>
      <Title order={2} id={title}>
        {t('service.points.title')}
      </Title>
      {/* As it is typed at this moment, where this page takes part in it. */}
      <Listed workspace={workspace} now={draft?.state ?? stored} />
    </section>
  )
}
