import { Button } from '@mantine/core'
import { CheckIcon, ExclamationTriangleIcon, UpdateIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { problemText } from '#web/ui/problem-text.ts'
import { useDocument } from './document/document-view.ts'
import { useDraftNow } from './draft/use-draft-now.ts'
import classes from './service-screen.module.css'

/** Says whether everything typed has been saved, and lets a person retry. */
export const SaveBar = ({ inline = false }: { inline?: boolean }) => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const now = useDraftNow(draft)
  if (!draft || !now) return null
  const { status, failure, rough, conflicts } = now
  const unkept = Object.keys(rough).length
  const Icon = { saved: CheckIcon, waiting: UpdateIcon, saving: UpdateIcon, failed: ExclamationTriangleIcon }[
    unkept > 0 || conflicts.length > 0 ? 'failed' : status
  ]
  return (
    <div className={classes.saveBar} data-inline={inline || undefined}>
      <output className={classes.saveStatus} data-status={status}>
        <Icon aria-hidden />
        {status === 'failed'
          ? t('service.save.failed', { why: problemText(t, failure) })
          : conflicts.length > 0
            ? t('service.save.conflict')
            : unkept > 0
              ? t('service.save.unkept', { count: unkept })
              : t(`service.save.${status}`)}
      </output>
      {status === 'failed' && (
        <Button size="compact-sm" onClick={() => void draft.store.flush()}>
          {t('service.save.retry')}
        </Button>
      )}
    </div>
  )
}
