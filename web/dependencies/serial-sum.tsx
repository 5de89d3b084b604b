import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { arithmeticOf, availabilityOf, standingOfPromise } from '#model/network/serial.ts'
import columnClasses from '#web/services/column/column.module.css'
import { useDocument } from '#web/services/document/document-view.ts'
import { surroundingsQuery } from '#web/services/queries.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './dependencies.module.css'

/** What is promised of the availability beside what the service cannot do without, with the sum. */
export const SerialSum = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  const { list, percent } = useFormats()
  const { page, definition } = useDocument()
  const serial = useQuery(surroundingsQuery(workspace, page.id)).data?.restsOn.serial
  const promised = availabilityOf(definition.value.levels)
  if (!serial || promised === null || serial.links.length === 0) return null
  const sum = arithmeticOf(serial)
  const standing = standingOfPromise(promised.percent, sum)
  const isBroken = standing === 'above-weakest' || standing === 'above-product'
  return (
    <div className={classes.sum} data-broken={isBroken || undefined}>
      <h3>{t('dependencies.sum.title')}</h3>
      <p>{t('dependencies.sum.promised', { percent: percent(promised.percent) })}</p>
      {sum.counted.length > 0 && (
        <>
          <p>{t('dependencies.sum.links')}</p>
          <ul className={classes.factors}>
            {sum.counted.map(({ name, availability }) => (
              <li key={name}>{t('dependencies.sum.link', { name, percent: percent(availability) })}</li>
            ))}
          </ul>
        </>
      )}
      {sum.product !== null && (
        <p>
          <strong>{t('dependencies.sum.product', { product: percent(sum.product) })}</strong>
        </p>
      )}
      {standing === 'above-weakest' && (
        <p>{t('dependencies.sum.aboveWeakest', { name: sum.weakest?.name ?? '' })}</p>
      )}
      {standing === 'above-product' && <p>{t('dependencies.sum.aboveProduct')}</p>}
      {standing === 'holds' && <p>{t('dependencies.sum.holds')}</p>}
      {sum.unknown.length > 0 && <p>{t('dependencies.sum.unknown', { names: list(sum.unknown) })}</p>}
      {sum.product !== null && <p className={columnClasses.quiet}>{t('dependencies.sum.assumes')}</p>}
      {serial.cut && <p className={columnClasses.quiet}>{t('dependencies.sum.cut')}</p>}
    </div>
  )
}
