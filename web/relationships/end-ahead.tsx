import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { EndDialog } from './end-dialog.tsx'
import classes from './relationships.module.css'
import { useChange, useRelationship } from './use-relationship.ts'

const TakeBackDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const takeBack = useChange((params) => client.takeBackEnd({ params }), { done: onClose, shown: true })
  return (
    <ConfirmDialog
      title={t('relationships.page.takeBackEnd')}
      text={t('relationships.page.takeBackEndText')}
      confirm={t('relationships.page.takeBackEnd')}
      busy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={() => takeBack.mutate(undefined)}
      onClose={onClose}
    />
  )
}

/** On which day to come the relationship ends, who set it and why; nothing where no day is set. */
export const EndAhead = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { page } = useRelationship()
  const [open, setOpen] = useState<'end' | 'take-back' | null>(null)
  const { endsOn, endSet, can } = page
  if (endsOn === null || endSet === null) return null
  const close = () => setOpen(null)
  const key = endSet.reason === '' ? 'endSet' : 'endSetWhy'
  return (
    <Section title={t('relationships.page.endsOn', { day: day(endsOn) })}>
      <p className={classes.saying}>{t('relationships.page.endText')}</p>
      <p className={classes.quiet}>
        {t(`relationships.page.${key}`, { name: endSet.by.name, reason: endSet.reason })}
      </p>
      <Group gap="xs">
        {can.includes('end') && (
          <Button variant="default" size="compact-md" onClick={() => setOpen('end')}>
            {t('relationships.page.changeEnd')}
          </Button>
        )}
        {can.includes('take-back-end') && (
          <Button variant="default" size="compact-md" onClick={() => setOpen('take-back')}>
            {t('relationships.page.takeBackEnd')}
          </Button>
        )}
      </Group>
      {open === 'end' && <EndDialog onClose={close} />}
      {open === 'take-back' && <TakeBackDialog onClose={close} />}
    </Section>
  )
}
