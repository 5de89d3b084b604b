import { useTranslation } from 'react-i18next'
import { type ClauseTarget, pathOfTarget } from '#model/workshops/clause-target.ts'
import { fieldText } from '#web/services/document/field-text.ts'

const cells = {
  'outcomes-supported': 'outcome-supported',
  'outcomes-affected': 'outcome-affected',
  'costs-removed': 'cost-removed',
  'costs-imposed': 'cost-imposed',
  'risks-removed': 'risk-removed',
  'risks-imposed': 'risk-imposed',
} as const

const isCell = (target: ClauseTarget): target is keyof typeof cells => Object.hasOwn(cells, target)

/** What a place of the definition is called where answers can become clauses. */
export const useTargetName = () => {
  const { t } = useTranslation()
  return (target: ClauseTarget): string =>
    isCell(target) ? t(`ui.ledger.${cells[target]}`) : fieldText(t, pathOfTarget(target), 'label')
}
