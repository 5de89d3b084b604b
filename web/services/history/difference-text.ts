import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Change } from '#model/definition/difference.ts'
import type { Definition } from '#model/definition/definition.ts'
import { tellChange } from '#model/definition/sentences.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useDocument } from '../document/document-view.ts'

type AnyKey = (key: string, params: Record<string, string>) => string

/** Says one change in sentences that a lay person reads, in the reader's language. */
export const useDifferenceText = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { nameOfTerm } = useDocument()
  return (change: Change, texts: { before: Definition; after: Definition }): string[] =>
    tellChange({ language, translate: t as TFunction as unknown as AnyKey, nameOfTerm }, change, texts)
}
