import { Button } from '@mantine/core'
import { CheckIcon, ExclamationTriangleIcon, LapTimerIcon, UpdateIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { useDocument } from './document/document-view.ts'
import type { LineEnd, LineState } from './draft/line-state.ts'
import { useLine } from './draft/use-line.ts'
import { UndoButtons } from './editing/undo-buttons.tsx'
import { FollowedPerson } from './presence/people-bar.tsx'
import classes from './service-screen.module.css'

const icons = {
  saved: CheckIcon,
  saving: UpdateIcon,
  kept: LapTimerIcon,
  unkept: ExclamationTriangleIcon,
}

const Status = ({ line: { status }, unkept }: { line: LineState; unkept: number }) => {
  const { t } = useTranslation()
  const isTold = status === 'saved' && unkept > 0
  const Icon = isTold ? ExclamationTriangleIcon : icons[status]
  return (
    <output className={classes.saveStatus} data-status={status}>
      <Icon aria-hidden />
      {isTold ? t('service.save.rough', { count: unkept }) : t(`service.save.${status}`)}
    </output>
  )
}

/** Says whether everything typed has been saved; with it what is always in reach while a draft is edited. */
export const SaveBar = ({ inline = false }: { inline?: boolean }) => {
  const { draft, line } = useDocument()
  const now = useLine(line)
  if (!now) return null
  if (!draft) return <NotOpen line={now} inline={inline} />
  return (
    <div className={classes.saveBar} data-inline={inline || undefined}>
      <UndoButtons />
      <Status line={now} unkept={Object.keys(draft.state.rough).length} />
      <FollowedPerson />
    </div>
  )
}

/** Ends that a notice above the text tells of: the draft has ended, or the page goes on by itself. */
const toldElsewhere: ReadonlySet<LineEnd | null> = new Set([
  'draft-ended',
  'too-large',
  'malformed',
  'only-suggests',
])
type ToldHere = Exclude<LineEnd, 'draft-ended' | 'too-large' | 'malformed' | 'only-suggests'>
const isToldHere = (end: LineEnd | null): end is ToldHere | null => !toldElsewhere.has(end)

/** While the draft cannot be typed in: why, and what can be done. */
const NotOpen = ({ line: { end, status }, inline }: { line: LineState; inline: boolean }) => {
  const { t } = useTranslation()
  const { line } = useDocument()
  if (!isToldHere(end)) return null
  const isWaiting = end === null
  if (isWaiting && status === 'saving') return null
  const again = () => {
    if (end === 'not-allowed' || end === 'signed-out') line?.connectAgain()
    else window.location.reload()
  }
  return (
    <div className={classes.saveBar} data-inline={inline || undefined}>
      <output className={classes.saveStatus} data-status={isWaiting ? undefined : 'failed'}>
        <ExclamationTriangleIcon aria-hidden />
        {isWaiting ? t('service.ended.noConnection') : t(`service.ended.${end}`)}
      </output>
      {!isWaiting && (
        <Button size="compact-sm" onClick={again}>
          {t(end === 'not-allowed' || end === 'signed-out' ? 'service.ended.again' : 'service.ended.reload')}
        </Button>
      )}
    </div>
  )
}
