import { useTranslation } from 'react-i18next'
import type { PartName } from '#model/definition/definition.ts'
import { useDocument } from './document-view.ts'
import classes from './document.module.css'

/**
 * Says of a part of the draft that the reader's side only suggests changes to it, and who writes it; nothing where they
 * write it themselves. What begins a suggestion has its place beside this sentence.
 */
export const SuggestsNote = ({ part }: { part: PartName }) => {
  const { t } = useTranslation()
  const { draft, page } = useDocument()
  if (!draft?.state.readOnly.includes(part)) return null
  const writer = page.mySide === 'provider' ? 'consumer' : 'provider'
  return (
    <p className={classes.suggests}>
      {t(`service.whoWrites.youSuggest.${writer}`, { part: t(`words.part.${part}`) })}
    </p>
  )
}
