import { UnstyledButton } from '@mantine/core'
import { ChevronRightIcon } from '@radix-ui/react-icons'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftPoint } from '#model/contract/draft-points.ts'
import type { DraftText } from '#model/definition/restoring.ts'
import { useFormats } from '#web/ui/formats.ts'
import { PointReading } from './point-reading.tsx'
import classes from './points.module.css'

/** Who had written when a point was kept, or what else it stands for. */
const useStory = () => {
  const { t } = useTranslation()
  const formats = useFormats()
  return ({ kind, people, restoredAt }: DraftPoint): string => {
    if (kind === 'start') return t('service.points.start')
    const names =
      people.length === 0 ? t('service.points.somebody') : formats.list(people.map(({ name }) => name))
    return restoredAt === null
      ? names
      : t('service.points.restored', { names, moment: formats.moment(restoredAt), count: people.length })
  }
}

type PointItemProps = {
  workspace: string
  point: DraftPoint
  now: DraftText
  mayRestore: boolean
  isOpen: boolean
  toggle: () => void
}

/** One point: when, who, how much; opened it says what has changed since. */
export const PointItem = ({ workspace, point, now, mayRestore, isOpen, toggle }: PointItemProps) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const story = useStory()
  const panel = useId()
  const button = useRef<HTMLButtonElement>(null)
  const amount =
    point.kind === 'start'
      ? null
      : point.changes > 0
        ? t('service.points.changes', { count: point.changes })
        : t('service.points.noClause')
  return (
    <li className={classes.point}>
      <UnstyledButton
        ref={button}
        className={classes.pointButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={toggle}
      >
        <ChevronRightIcon className={classes.chevron} aria-hidden />
        <time className={classes.time} dateTime={point.at}>
          {formats.timeOf(point.at)}
        </time>
        <span className={classes.story}>
          <span>{story(point)}</span>
          {amount !== null && <span className={classes.amount}>{amount}</span>}
        </span>
      </UnstyledButton>
      {isOpen && (
        <div id={panel} className={classes.reading}>
          <PointReading
            workspace={workspace}
            point={point}
            now={now}
            mayRestore={mayRestore}
            // The button that was pressed is gone once the draft reads like this point.
            onRestored={() => setTimeout(() => button.current?.focus())}
          />
        </div>
      )}
    </li>
  )
}
