import { useTranslation } from 'react-i18next'
import { HereMarks } from '../presence/here-marks.tsx'
import { ChargedInput } from '../editing/clause-fields.tsx'
import { ClauseButtons } from './clause-buttons.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
import { fieldText } from './field-text.ts'
import { useClosing } from './text-clause.tsx'
import classes from './clause.module.css'

const path = 'cost.charged'

/** Whether the consumer is charged, as a sentence or as a choice. */
export const ChargedClause = () => {
  const { t } = useTranslation()
  const { anchor, definition, open, setOpen } = useDocument()
  const draft = useDraftAt(path)
  const close = useClosing(path)
  const { charged } = definition.cost
  const label = fieldText(t, path, 'label')
  const isOpen = draft !== null && open === path
  if (charged === '' && !isOpen) return null
  return (
    <div id={anchor(path)} className={classes.clause} data-editable={draft ? true : undefined}>
      <HereMarks path={path} />
      {isOpen ? (
        <ChargedInput help focused onBlur={close} />
      ) : (
        <>
          <p className={classes.text}>{charged !== '' && t(`service.charged.${charged}`)}</p>
          <ClauseMarks path={path} />
          <ClauseButtons path={path} of={label} onEdit={draft && (() => setOpen(path))} />
        </>
      )}
    </div>
  )
}
