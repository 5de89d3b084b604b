import { useTranslation } from 'react-i18next'
import type { Waiver } from '#model/checks/settings.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './checks.module.css'

/** Who waived a check, as what, until when, and why. */
export const WaiverLine = ({ waiver }: { waiver: Waiver }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { person, role, until, reason } = waiver
  return (
    <p className={classes.waiver}>
      {t('service.checks.waivedBy', {
        name: person.name,
        role: t(`words.role.${role}`),
        date: formats.day(until),
      })}{' '}
      <q>{reason}</q>
    </p>
  )
}
