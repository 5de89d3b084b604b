import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewedOn } from '#model/life-cycle/review.ts'
import { client } from '#web/client.ts'
import { useFormats } from '#web/ui/formats.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useDocument } from '../document/document-view.ts'
import { useServiceAction } from '../service-actions.ts'

const ReviewDialog = ({ workspace, onClose }: { workspace: string; onClose: () => void }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { mutate, isPending, error } = useServiceAction(
    { workspace, service: page.id },
    (params) => client.reviewDefinition({ params, body: {} }),
    { inline: true, onDone: onClose },
  )
  return (
    <ConfirmDialog
      title={t('service.review.title')}
      text={t(`service.review.text.${page.mySide === 'provider' ? 'provider' : 'consumer'}`)}
      confirm={t('service.review.confirm')}
      busy={isPending}
      error={error}
      onConfirm={() => mutate(undefined)}
      onClose={onClose}
    >
      <Text c="dimmed">{t('service.review.change')}</Text>
    </ConfirmDialog>
  )
}

/** Who looked last at what is published, for each side, and whether that counts as a review by both. */
export const Reviews = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { page } = useDocument()
  const [asking, setAsking] = useState(false)
  const together = reviewedOn(page.reviews)
  const last = (['provider', 'consumer'] as const).flatMap(
    (side) => page.reviews.find((one) => one.side === side) ?? [],
  )
  return (
    <>
      {last.map(({ side, person, on }) => (
        <Text key={side} size="sm" c="dimmed">
          {t(`service.review.by.${side}`, { name: person.name, date: formats.day(on) })}
        </Text>
      ))}
      {together !== '' && (
        <Text size="sm">{t('service.review.together', { date: formats.day(together) })}</Text>
      )}
      {page.can.includes('review') && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
            {t('service.review.do')}
          </Button>
        </div>
      )}
      {asking && <ReviewDialog workspace={workspace} onClose={() => setAsking(false)} />}
    </>
  )
}
