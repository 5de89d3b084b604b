import { UnstyledButton } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import { partOfPath } from '#model/definition/clauses.ts'
import { WarrantyKind } from '#model/definition/entries.ts'
import { useCommentsHere } from '#web/comments/comments.ts'
import { inSentence, useFormats } from '#web/ui/formats.ts'
import { HereMarks } from '../presence/here-marks.tsx'
import { useDocument } from './document-view.ts'
import { entryFields, newEntryId } from './entry-fields.ts'
import { fieldText } from './field-text.ts'
import classes from './clause.module.css'

const isList = (path: string): boolean => path in entryFields

/** What is not said, in one honest line; while the text is edited, each item begins saying it. */
export const NotSaid = ({ paths }: { paths: readonly string[] }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { anchor, draft: inHand, open, page, setOpen } = useDocument()
  const isWritable = paths.some((path) => !inHand?.state.readOnly.includes(partOfPath(path)))
  const draft = isWritable ? inHand : null
  const comments = useCommentsHere()
  // A draft that is not open yet is about to be written by whoever may.
  const isOnlyRead = inHand ? !isWritable : !page.can.includes('edit')
  const maySuggest = isOnlyRead && comments?.maySuggest === true
  const missing = paths.filter((path) => path !== open && !open?.startsWith(`${path}/`))
  // While reading, what is missing is the promise, not the reason why there is none.
  const nameOf = (path: string): string => {
    const kind = WarrantyKind.safeParse(path.replace('value.notPromised.', ''))
    return kind.success ? t(`words.levelKind.${kind.data}`) : fieldText(t, path, 'label')
  }
  if (missing.length === 0) return null
  if (!draft && !maySuggest) {
    const items = formats.list(missing.map((path) => inSentence(nameOf(path))))
    return (
      <p className={classes.notSaid}>
        {missing.map((path) => (
          <span key={path} id={anchor(path)} />
        ))}
        {t('service.notSaid', { items })}
      </p>
    )
  }
  // Who may not write it suggests what it could say.
  const begin = (path: string) => (draft ? setOpen(path) : comments?.show({ suggest: { path } }))
  return (
    <div className={classes.chips}>
      <span>{draft ? t('service.notSaidYet') : t('suggestions.notSaid')}</span>
      {missing.map((path) => (
        <span key={path} className={classes.chipPlace}>
          <HereMarks path={path} within />
          <UnstyledButton
            id={anchor(path)}
            className={classes.chip}
            onClick={() => begin(isList(path) ? `${path}/${newEntryId()}` : path)}
          >
            <PlusIcon aria-hidden />
            {fieldText(t, path, 'label')}
          </UnstyledButton>
        </span>
      ))}
    </div>
  )
}
