import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import type { Address } from '../draft/typed-text.ts'
import { usePeople } from './use-people.ts'
import classes from './presence.module.css'

/** Under a field that is open here: who else is in it, in words. */
export const WritersHere = ({ address }: { address: Address }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const writers = usePeople().filter(({ at }) => at?.address === address)
  if (writers.length === 0) return null
  return (
    <p className={classes.writers}>
      {t('service.together.inField', {
        count: writers.length,
        names: formats.list(writers.map(({ who }) => who.name)),
      })}
    </p>
  )
}
