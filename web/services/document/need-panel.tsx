import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDocument } from './document-view.ts'
import classes from './document.module.css'
import { useMakeOutcome } from './use-make-outcome.ts'

/** The need that the draft starts from, while no outcome says yet what becomes of it. */
export const NeedPanel = () => {
  const { t } = useTranslation()
  const { page, definition } = useDocument()
  const makeOutcome = useMakeOutcome()
  if (!makeOutcome || !page.need || definition.value.outcomes.length > 0) return null
  const { what, statedBy } = page.need
  return (
    <div className={classes.need}>
      <Text>{t('service.need.stated', { name: statedBy.name || t('needs.byLink') })}</Text>
      <Text className={classes.needText} dir="auto">
        {what}
      </Text>
      <div>
        <Button variant="light" size="compact-md" onClick={() => makeOutcome(what, 'customer')}>
          {t('service.need.makeOutcome')}
        </Button>
      </div>
    </div>
  )
}
