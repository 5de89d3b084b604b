import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import classes from './relationships.module.css'
import { today, useChange, useRelationship } from './use-relationship.ts'

const DayDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useRelationship()
  const [on, setOn] = useState(page.nextReviewOn ?? '')
  const change = useChange(
    (params, nextReviewOn: string | null) =>
      client.changeRelationship({ params, body: { version: page.version, nextReviewOn } }),
    { done: onClose, shown: true },
  )
  return (
    <ConfirmDialog
      title={t('relationships.page.next')}
      confirm={t('ui.save')}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(on === '' ? null : on)}
      onClose={onClose}
    >
      <TextInput
        label={t('relationships.page.day')}
        type="date"
        min={page.since}
        data-autofocus
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      {page.nextReviewOn !== null && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => change.mutate(null)}>
            {t('relationships.page.noDay')}
          </Button>
        </div>
      )}
    </ConfirmDialog>
  )
}

/** When both sides look at the relationship next. */
export const ReviewSection = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { page } = useRelationship()
  const [open, setOpen] = useState(false)
  const { nextReviewOn } = page
  if (page.until !== null) return null
  const isDue = nextReviewOn !== null && nextReviewOn <= today()
  return (
    <Section
      title={t('relationships.page.next')}
      actions={
        page.can.includes('change') && (
          <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
            {t(nextReviewOn === null ? 'relationships.page.setDay' : 'relationships.page.changeDay')}
          </Button>
        )
      }
    >
      {nextReviewOn === null ? (
        <p className={classes.quiet}>{t('relationships.page.nextNone')}</p>
      ) : (
        <p className={isDue ? classes.differs : classes.saying}>
          {t(isDue ? 'relationships.page.nextDue' : 'relationships.page.nextOn', { day: day(nextReviewOn) })}
        </p>
      )}
      {page.reviewSetBy && nextReviewOn !== null && (
        <p className={classes.quiet}>{t('relationships.page.nextBy', { name: page.reviewSetBy.name })}</p>
      )}
      {open && <DayDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}
