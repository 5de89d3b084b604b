import { useTranslation } from 'react-i18next'
import type { ServiceChain } from '#model/contract/dependencies.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './dependencies.module.css'

type Outcome = ServiceChain['outcomes'][number]

/** The target of an outcome as far as its text states one. */
const useTarget = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ target, unit, date }: Outcome): string =>
    [
      target === '' ? '' : t('dependencies.chain.target', { target, unit }).trim(),
      date === '' ? '' : t('dependencies.chain.by', { date: day(date) }),
    ]
      .filter(Boolean)
      .join(', ')
}

/** Outcomes of a service, each with its target. */
export const OutcomeList = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const targetOf = useTarget()
  return (
    <ul className={classes.outcomes}>
      {outcomes.map((outcome) => {
        const target = targetOf(outcome)
        return (
          <li key={outcome.id}>
            <bdi>{outcome.statement}</bdi>
            {target !== '' && <span>{` (${target})`}</span>}
          </li>
        )
      })}
    </ul>
  )
}
