import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import { readAt } from '../draft/clause-at.ts'
import { TermsInput } from '../editing/clause-fields.tsx'
import { HereMarks } from '../presence/here-marks.tsx'
import { ClauseButtons } from './clause-buttons.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { useDocument, useDraftAt } from './document-view.ts'
import { fieldText } from './field-text.ts'
import { useClosing } from './text-clause.tsx'
import classes from './clause.module.css'

type TermsClauseProps = { path: 'value.consumerGroups' | 'use.channels'; kind: 'consumer-group' | 'channel' }

const TermsEditor = ({ path, kind }: TermsClauseProps) => {
  const { t } = useTranslation()
  const close = useClosing(path)
  return (
    <>
      <TermsInput path={path} kind={kind} clearable />
      <div className={classes.toolbar}>
        <Button size="xs" variant="default" onClick={close}>
          {t('service.clause.done')}
        </Button>
      </div>
    </>
  )
}

/** A set of the workspace's words, such as the consumer groups, read as a sentence or edited in place. */
export const TermsClause = ({ path, kind }: TermsClauseProps) => {
  const { t } = useTranslation()
  const { anchor, definition, nameOfTerm, open, setOpen } = useDocument()
  const draft = useDraftAt(path)
  const formats = useFormats()
  const keys = (readAt(definition, path) ?? []) as string[]
  const label = fieldText(t, path, 'label')
  const isOpen = draft !== null && open === path
  if (keys.length === 0 && !isOpen) return null
  return (
    <div
      id={anchor(path)}
      className={classes.clause}
      data-editable={draft ? true : undefined}
      data-open={isOpen || undefined}
    >
      <HereMarks path={path} />
      {isOpen ? (
        <TermsEditor path={path} kind={kind} />
      ) : (
        <>
          <p className={classes.text}>
            <span className={classes.runIn}>{t('service.runIn', { label })} </span>
            {formats.list(keys.map((key) => nameOfTerm(kind, key)))}
          </p>
          <ClauseMarks path={path} />
          <ClauseButtons path={path} of={label} onEdit={draft && (() => setOpen(path))} />
        </>
      )}
    </div>
  )
}
