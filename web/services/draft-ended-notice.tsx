import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDocument } from './document/document-view.ts'
import classes from './service-screen.module.css'

/** Whether a draft has ended while this page took part in it, by somebody else's doing. */
export type EndedDraft = { hasEnded: boolean; note: () => void; forget: () => void }

/** Tells somebody who was in a draft that it has ended, and what stands in its place. */
export const DraftEndedNotice = ({ ended }: { ended: EndedDraft }) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  if (!ended.hasEnded) return null
  const text =
    page.open === null
      ? t('service.ended.draft')
      : t('service.ended.proposed', { name: page.open.proposedBy.name, number: page.open.number })
  return (
    <section className={classes.ended} role="alert">
      <Text>{text}</Text>
      <Button size="compact-sm" variant="default" onClick={ended.forget}>
        {t('ui.close')}
      </Button>
    </section>
  )
}
