import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HereMarks } from '../presence/here-marks.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
import { EditButton } from './edit-button.tsx'
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
        <NativeSelect
          size="md"
          label={label}
          description={fieldText(t, path, 'help')}
          value={charged}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened for choosing
          autoFocus
          onChange={(event) => draft.store.write(path, event.currentTarget.value)}
          onBlur={close}
          data={[
            { value: '', label: t('service.notChosen') },
            { value: 'yes', label: t('service.charged.yes') },
            { value: 'no', label: t('service.charged.no') },
          ]}
        />
      ) : (
        <>
          <p className={classes.text}>{charged !== '' && t(`service.charged.${charged}`)}</p>
          <ClauseMarks path={path} />
          {draft && <EditButton of={label} onClick={() => setOpen(path)} />}
        </>
      )}
    </div>
  )
}
