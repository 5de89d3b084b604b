import { Button } from '@mantine/core'
import { CheckIcon, ExclamationTriangleIcon, UpdateIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { problemText } from '#web/ui/problem-text.ts'
import { useDocument } from './document/document-view.ts'
import { useDraftNow } from './draft/use-draft-now.ts'
import classes from './service-screen.module.css'

const icons = { saved: CheckIcon, waiting: UpdateIcon, saving: UpdateIcon, failed: ExclamationTriangleIcon }

type Now = NonNullable<ReturnType<typeof useDraftNow>>

const useStateText = () => {
  const { t } = useTranslation()
  return ({ status, failure, conflicts }: Now, unkept: number): string => {
    if (status === 'failed') return t('service.save.failed', { why: problemText(t, failure) })
    if (conflicts.length > 0) return t('service.save.conflict')
    return unkept > 0 ? t('service.save.unkept', { count: unkept }) : t(`service.save.${status}`)
  }
}

type SaveBarProps = {
  inline?: boolean
  /** Shows where one chooses between two texts. */
  toConflicts: () => void
}

/** Says whether everything typed has been saved, and lets a person retry or choose. */
export const SaveBar = ({ inline = false, toConflicts }: SaveBarProps) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const now = useDraftNow(draft)
  const textOf = useStateText()
  if (!draft || !now) return null
  const { status, rough } = now
  const unkept = Object.keys(rough).length
  const isInConflict = now.conflicts.length > 0
  const Icon = icons[unkept > 0 || isInConflict ? 'failed' : status]
  return (
    <div className={classes.saveBar} data-inline={inline || undefined}>
      <output className={classes.saveStatus} data-status={status}>
        <Icon aria-hidden />
        {textOf(now, unkept)}
      </output>
      {status === 'failed' && (
        <Button size="compact-sm" onClick={() => void draft.store.flush()}>
          {t('service.save.retry')}
        </Button>
      )}
      {status !== 'failed' && isInConflict && (
        <Button size="compact-sm" onClick={toConflicts}>
          {t('service.save.choose')}
        </Button>
      )}
    </div>
  )
}
