import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  arithmeticOf,
  availabilityOf,
  mostReached,
  type SerialArithmetic,
  type SerialFactor,
  type SerialLinks,
  standingOfPromise,
} from '#model/network/serial.ts'
import columnClasses from '#web/services/column/column.module.css'
import { useDocument } from '#web/services/document/document-view.ts'
import { surroundingsQuery } from '#web/services/queries.ts'
import { useFormats } from '#web/ui/formats.ts'
import classes from './dependencies.module.css'

type SumProps = { promised: number; sum: SerialArithmetic }

/** A link with its number, or several that can stand in for each other with the number of each. */
const Factor = ({ factor: { name, availability, members } }: { factor: SerialFactor }) => {
  const { t } = useTranslation()
  const { percent } = useFormats()
  if (members.length === 0) return t('dependencies.sum.link', { name, percent: percent(availability) })
  return (
    <>
      {t('dependencies.sum.group', { name, percent: percent(availability) })}
      <ul className={classes.factors}>
        {members.map((member, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may be called the same, and they never move
          <li key={place}>
            {t('dependencies.sum.link', { name: member.name, percent: percent(member.availability ?? 0) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What states a number, and what all of it comes to. */
const Factors = ({ sum: { counted, product, unknown } }: Pick<SumProps, 'sum'>) => {
  const { t } = useTranslation()
  const { list, percent } = useFormats()
  return (
    <>
      {counted.length > 0 && (
        <>
          <p>{t('dependencies.sum.links')}</p>
          <ul className={classes.factors}>
            {counted.map((factor, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two may be called the same, and they never move
              <li key={place}>
                <Factor factor={factor} />
              </li>
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
    holds: t(sum.open ? 'dependencies.sum.holdsSoFar' : 'dependencies.sum.holds'),
  }
  const standsIn = sum.counted.some(({ members }) => members.length > 0)
  return (
    <>
      <p>{said[standing]}</p>
      {sum.counted.length > 1 && <p className={columnClasses.quiet}>{t('dependencies.sum.assumes')}</p>}
      {standsIn && <p className={columnClasses.quiet}>{t('dependencies.sum.standIn')}</p>}
    </>
  )
}

/** What the sum leaves out, and where it was cut. */
const Limits = ({ serial: { unread, cut, more } }: { serial: SerialLinks }) => {
  const { t } = useTranslation()
  return (
    <>
      {unread > 0 && <p>{t('dependencies.sum.unread', { count: unread })}</p>}
      {cut && <p className={columnClasses.quiet}>{t('dependencies.sum.cut')}</p>}
      {more && <p className={columnClasses.quiet}>{t('dependencies.sum.more', { count: mostReached })}</p>}
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
  if (!serial || promised === null) return null
  if (serial.links.length + serial.groups.length + serial.unread === 0) return null
  const sum = arithmeticOf(serial)
  const isBroken = standingOfPromise(promised.percent, sum).startsWith('above')
  return (
    <div className={classes.sum} data-broken={isBroken || undefined}>
      <h3>{t('dependencies.sum.title')}</h3>
      <p>{t('dependencies.sum.promised', { percent: percent(promised.percent) })}</p>
      <Factors sum={sum} />
      <Standing promised={promised.percent} sum={sum} />
      <Limits serial={serial} />
    </div>
  )
}
