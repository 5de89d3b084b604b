import { useTranslation } from 'react-i18next'
import type { DoingSide, ItemList, NewItem } from '#model/relationships/relationship.ts'

// What is usual when two begin or part, and which side mostly does it; nobody has to take any of it.
const usual = {
  onboarding: { contact: 'both', access: 'provider', data: 'both', support: 'provider', first: 'both' },
  offboarding: { tell: 'consumer', back: 'provider', access: 'provider', open: 'both', learn: 'both' },
} as const satisfies Record<ItemList, Record<string, DoingSide>>

/** Points to start a list from, in the reader's language. */
export const useStartingItems = (list: ItemList): NewItem[] => {
  const { t } = useTranslation()
  const texts = t(`relationships.starting.${list}`, { returnObjects: true }) as Record<string, string>
  return Object.entries<DoingSide>(usual[list]).map(([key, side]) => ({
    list,
    what: texts[key] ?? '',
    side,
    dueOn: null,
  }))
}
