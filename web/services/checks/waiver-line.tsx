import { useTranslation } from 'react-i18next'
import type { Waiver } from '#model/checks/settings.ts'
import type { Verdict } from '#model/checks/verdict.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { useChecked } from './checked.ts'
import classes from './checks.module.css'

const Line = ({ waiver, expired = false }: { waiver: Waiver; expired?: boolean }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { person, role, until, reason } = waiver
  return (
    <p className={classes.waiver}>
      {t(expired ? 'service.checks.expiredBy' : 'service.checks.waivedBy', {
        name: person.name,
        role: inSentence(t(`words.role.${role}`)),
        date: formats.day(until),
      })}{' '}
      <q>{reason}</q>
    </p>
  )
}

/** Who waived what was found, as what, until when, and why; of what stands open again, who had waived it. */
export const WaiverLine = ({ verdict: { rule, waiver } }: { verdict: Verdict }) => {
  const { surroundings } = useChecked()
  if (waiver) return <Line waiver={waiver} />
  // The day of every other waiver that nobody ended has passed, else it would hold.
  const expired = surroundings?.waivers.find((one) => one.rule === rule)
  return expired ? <Line waiver={expired} expired /> : null
}
