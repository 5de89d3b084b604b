import { useTranslation } from 'react-i18next'
import { useDocument } from '#web/services/document/document-view.ts'
import { fieldText } from '#web/services/document/field-text.ts'

const shortest = 60

const shortened = (text: string): string =>
  text.length > shortest ? `${text.slice(0, shortest - 1).trimEnd()}…` : text

/** What a clause is called where it is spoken about: an entry by what it states, a text by its field. */
export const useClauseName = () => {
  const { t } = useTranslation()
  const { clauses } = useDocument()
  return (path: string): string => {
    const [list = path, entry] = path.split('/')
    const content = clauses.get(path)?.content
    const statement = (content as { statement?: unknown } | undefined)?.statement
    if (entry !== undefined && typeof statement === 'string') return shortened(statement)
    return fieldText(t, list, 'label') || list
  }
}
