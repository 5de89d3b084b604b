import {
  CheckCircledIcon,
  ExclamationTriangleIcon,
  LightningBoltIcon,
  LockClosedIcon,
  MinusCircledIcon,
  PlusCircledIcon,
} from '@radix-ui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ledger-cell.module.css'

/** The six cells of the value ledger, each with the icon it has on every screen; colours are `--<cell>-ink` and `-wash`. */
const ledgerIcons = {
  'outcome-supported': CheckCircledIcon,
  'outcome-affected': ExclamationTriangleIcon,
  'cost-removed': MinusCircledIcon,
  'cost-imposed': PlusCircledIcon,
  'risk-removed': LockClosedIcon,
  'risk-imposed': LightningBoltIcon,
} as const
export type LedgerCellName = keyof typeof ledgerIcons

/** One cell of the board: its heading in its colour, and what stands in it. */
export const LedgerCell = ({ cell, count, children }: LedgerCellProps) => {
  const { t } = useTranslation()
  const Icon = ledgerIcons[cell]
  return (
    <section
      className={classes.cell}
      style={{ borderTopColor: `var(--${cell}-ink)` }}
      aria-label={t(`ui.ledger.${cell}`)}
    >
      <h3 className={classes.heading} style={{ color: `var(--${cell}-ink)` }}>
        <Icon aria-hidden />
        {t(`ui.ledger.${cell}`)}
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </h3>
      {children}
    </section>
  )
}

type LedgerCellProps = { cell: LedgerCellName; count?: number; children: ReactNode }
