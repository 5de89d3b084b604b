import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedText } from '../checks/marked-text.tsx'
import { TypedInput } from '../editing/typed-input.tsx'
import { textAt } from '../draft/typed-text.ts'
import { HereMarks } from '../presence/here-marks.tsx'
import { ClauseButtons } from './clause-buttons.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { addressed, anchorOf, shownText, useDocument, useDraftAt } from './document-view.ts'
import { fieldText } from './field-text.ts'
import classes from './clause.module.css'

type TextClauseProps = {
  path: string
  kind?: 'paragraph' | 'line'
  /** Begins the paragraph with what it tells; without it the text stands alone. */
  runIn?: boolean
  /** How the text is shown, where not as a paragraph. */
  render?: (text: string) => ReactNode
}

/** Closes the open clause and gives the focus back: to its pencil, to what begins it anew, or to what adds to its list. */
export const useClosing = (path: string) => {
  const { setOpen } = useDocument()
  const [list = path] = path.split('/')
  const at = `#${CSS.escape(anchorOf(path))}`
  return () => {
    setOpen(null)
    requestAnimationFrame(() => {
      const place = [`${at} [data-edit]`, `button${at}`, `[data-add="${list}"]`]
        .map((selector) => document.querySelector<HTMLElement>(selector))
        .find((element) => element !== null)
      place?.focus()
    })
  }
}

const TextEditor = ({ path, kind, label }: { path: string; kind: 'paragraph' | 'line'; label: string }) => {
  const { t } = useTranslation()
  const close = useClosing(path)
  const example = fieldText(t, path, 'example')
  const help = [fieldText(t, path, 'help'), example && t('ui.example', { text: example })]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (kind === 'line' || event.metaKey || event.ctrlKey)) close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys typed in the field inside bubble here
    <div onKeyDown={onKeyDown}>
      <TypedInput address={path} label={label} help={help.filter(Boolean).join(' ')} kind={kind} focused />
      <div className={classes.toolbar}>
        <Button size="xs" variant="default" onClick={close}>
          {t('service.clause.done')}
        </Button>
      </div>
    </div>
  )
}

/** The text as it is read, in the reader's language where it was translated. */
const ReadText = ({ path, runIn, render }: Pick<TextClauseProps, 'path' | 'runIn' | 'render'>) => {
  const { t } = useTranslation()
  const view = useDocument()
  const { text, language } = shownText(view, path, textAt(view.definition, path))
  if (render) {
    return (
      <div lang={language} dir="auto" {...addressed(view, language, path)}>
        {render(text)}
      </div>
    )
  }
  return (
    <p className={classes.text}>
      {runIn && (
        <span className={classes.runIn}>{t('service.runIn', { label: fieldText(t, path, 'label') })} </span>
      )}
      <span lang={language} dir="auto" {...addressed(view, language, path)}>
        {language === view.page.language ? <MarkedText path={path} field="" text={text} /> : text}
      </span>
    </p>
  )
}

/** A text field of the definition, read or edited in place; nothing where it says nothing. */
export const TextClause = ({ path, kind = 'paragraph', runIn = false, render }: TextClauseProps) => {
  const { t } = useTranslation()
  const view = useDocument()
  const { anchor, open, setOpen } = view
  const draft = useDraftAt(path)
  const label = fieldText(t, path, 'label')
  const isOpen = draft !== null && open === path
  if (textAt(view.definition, path) === '' && !isOpen) return null
  if (isOpen) {
    return (
      <div id={anchor(path)} className={classes.clause} data-editable data-open>
        <HereMarks path={path} />
        <TextEditor path={path} kind={kind} label={label} />
      </div>
    )
  }
  return (
    <div id={anchor(path)} className={classes.clause} data-editable={draft ? true : undefined}>
      <HereMarks path={path} />
      <div className={classes.body}>
        <ReadText path={path} runIn={runIn} {...(render ? { render } : {})} />
        <ClauseMarks path={path} />
      </div>
      <ClauseButtons path={path} of={label} onEdit={draft && (() => setOpen(path))} />
    </div>
  )
}
