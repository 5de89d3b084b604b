import { useTranslation } from 'react-i18next'
import type { Definition } from '#model/definition/definition.ts'
import type { Change } from '#model/definition/difference.ts'

/** Says one change in sentences. */
export const useDifferenceText = () => {
  const { t: _ } = useTranslation()
  return (change: Change, _around: { before: Definition; after: Definition }): string[] => [change.path]
}
