import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  arithmeticOf,
  availabilityOf,
  type SerialArithmetic,
  standingOfPromise,
} from '#model/network/serial.ts'
import columnClasses from '#web/services/column/column.module.css'
import { useDocument } from '#web/services/document/document-view.ts'
import { surroundingsQuery } from '#web/services/queries.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './dependencies.module.css'

type SumProps = { promised: number; sum: SerialArithmetic }

/** The links that state a number, and what they come to. */
const Factors = ({ sum: { counted, product, unknown } }: Pick<SumProps, 'sum'>) => {
  const { t } = useTranslation()
  const { list, percent } = useFormats()
  return (
    <>
      {counted.length > 0 && (
        <>
          <p>{t('dependencies.sum.links')}</p>
          <ul className={classes.factors}>
            {counted.map(({ name, availability }) => (
              <li key={name}>{t('dependencies.sum.link', { name, percent: percent(availability) })}</li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && <p>{t('dependencies.sum.unknown', { names: list(unknown) })}</p>}
      {product !== null && counted.length > 1 && (
        <p>
          <strong>{t('dependencies.sum.product', { product: percent(product) })}</strong>
        </p>
      )}
    </>
  )
}

/** Whether the promise can be kept. */
const Standing = ({ promised, sum }: SumProps) => {
  const { t } = useTranslation()
  const standing = standingOfPromise(promised, sum)
  if (standing === 'unknown') return null
  const said = {
    'above-weakest': t('dependencies.sum.aboveWeakest', { name: sum.weakest?.name ?? '' }),
    'above-product': t('dependencies.sum.aboveProduct'),
    holds: t('dependencies.sum.holds'),
  }
  return (
    <>
      <p>{said[standing]}</p>
      {sum.counted.length > 1 && <p className={columnClasses.quiet}>{t('dependencies.sum.assumes')}</p>}
    </>
  )
}

/** What is promised of the availability beside what the service cannot do without, with the sum. */
export const SerialSum = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { percent } = useFormats()
  const { page, definition } = useDocument()
  const serial = useQuery(surroundingsQuery(workspace, page.id)).data?.restsOn.serial
  const promised = availabilityOf(definition.value.levels)
  if (!serial || promised === null || serial.links.length === 0) return null
  const sum = arithmeticOf(serial)
  const isBroken = standingOfPromise(promised.percent, sum).startsWith('above')
  return (
    <div className={classes.sum} data-broken={isBroken || undefined}>
      <h3>{t('dependencies.sum.title')}</h3>
      <p>{t('dependencies.sum.promised', { percent: percent(promised.percent) })}</p>
      <Factors sum={sum} />
      <Standing promised={promised.percent} sum={sum} />
      {serial.cut && <p className={columnClasses.quiet}>{t('dependencies.sum.cut')}</p>}
    </div>
  )
}
