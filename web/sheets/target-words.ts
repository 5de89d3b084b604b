import type { TFunction } from 'i18next'
import { factTargets, textTargets, translatedTargets } from '#model/sheets/column-map.ts'

type Loose = (key: string) => string

/** What a text field of the definition is called. */
const fieldName = (t: TFunction, path: string): string => (t as Loose)(`fields.${path}.label`)

export const labelPrefix = 'label:'

/** What a column can mean, in groups, as a select offers it. */
export const targetOptions = (t: TFunction) => [
  { value: '', label: t('spreadsheets.list.nothing') },
  {
    group: t('spreadsheets.list.groups.facts'),
    items: factTargets.map((value) => ({ value, label: t(`spreadsheets.list.facts.${value}`) })),
  },
  {
    group: t('spreadsheets.list.groups.texts'),
    items: textTargets.map((value) => ({ value, label: fieldName(t, value) })),
  },
  {
    group: t('spreadsheets.list.groups.translations'),
    items: translatedTargets.map((path) => ({
      value: `translation:${path}`,
      label: t('spreadsheets.list.inOther', { field: fieldName(t, path) }),
    })),
  },
  {
    group: t('spreadsheets.list.groups.label'),
    items: [{ value: labelPrefix, label: t('spreadsheets.list.label') }],
  },
]
