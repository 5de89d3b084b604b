import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import type { Answer } from './answer.ts'
import classes from './checks.module.css'
import { useCheckName } from './verdict-words.ts'

/** What the checks cannot tell: for want of what is known here, or of what the program does not keep yet. Never a pass. */
export const NotTold = ({ undecided, waiting }: Pick<Answer, 'undecided' | 'waiting'>) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const nameOf = useCheckName()
  return (
    <>
      {undecided.length > 0 && (
        <details>
          <summary className={classes.summary}>
            {t('service.checks.undecided', { count: undecided.length })}
          </summary>
          <ul className={classes.quietList}>
            {undecided.map(({ rule, needs }) => (
              <li key={rule}>
                {t('service.checks.undecidedFor', {
                  check: nameOf(rule),
                  needs: formats.list(needs.map((need) => t(`service.checks.needs.${need}`))),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {waiting.length > 0 && (
        <details>
          <summary className={classes.summary}>
            {t('service.checks.waiting', { count: waiting.length })}
          </summary>
          <ul className={classes.quietList}>
            {waiting.map(({ id, waitsFor }) => (
              <li key={id}>
                {t('service.checks.waitingFor', {
                  check: nameOf(id),
                  capabilities: formats.list(waitsFor.map((one) => t(`waitingChecks.until.${one}`))),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
