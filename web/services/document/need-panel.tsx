import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { blankEntry, newEntryId } from './entry-fields.ts'
import { useDocument, useDraftAt } from './document-view.ts'
import classes from './document.module.css'

/** The need that the draft starts from, while no outcome says yet what becomes of it. */
export const NeedPanel = () => {
  const { t } = useTranslation()
  const { page, definition, setOpen } = useDocument()
  const draft = useDraftAt('value.outcomes')
  if (!draft || !page.need || definition.value.outcomes.length > 0) return null
  const { what, statedBy } = page.need
  const makeOutcome = () => {
    const id = newEntryId()
    const path = `value.outcomes/${id}`
    draft.store.write(path, {
      ...blankEntry('value.outcomes', id, { direction: 'supported', stakeholderRole: 'customer' }),
      statement: what,
    })
    setOpen(path)
  }
  return (
    <div className={classes.need}>
      <Text>{t('service.need.stated', { name: statedBy.name })}</Text>
      <Text className={classes.needText} dir="auto">
        {what}
      </Text>
      <div>
        <Button variant="light" size="compact-md" onClick={makeOutcome}>
          {t('service.need.makeOutcome')}
        </Button>
      </div>
    </div>
  )
}
