import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { ResetIcon } from '@radix-ui/react-icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../document/document-view.ts'
import { fieldText } from '../document/field-text.ts'
import { scrollTo } from '../go-to.ts'
import classes from '../service-screen.module.css'

type Deed = 'undo' | 'redo'

/** Whether a key or a menu of the browser means the draft: in fields that are not part of it they mean that field. */
const isOfDraft = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return true
  // A copy that somebody writes a suggestion in is no part of the draft.
  if (target.closest('[data-apart]')) return false
  if (target.dataset['liveField'] !== undefined) return true
  if (target.isContentEditable || target.closest('[role="dialog"]')) return false
  return !target.matches('textarea, input:not([type="checkbox"], [type="radio"])')
}

const deedOfKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Deed | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : null
}

const deedOfInput = ({ inputType }: InputEvent): Deed | null =>
  inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null

/** Takes back what this person did, and does it again; what others did stays. By keys everywhere in the draft. */
export const UndoButtons = () => {
  const { t } = useTranslation()
  const { draft } = useDocument()
  const [said, setSaid] = useState('')
  const store = draft?.store
  const perform = (deed: Deed) => {
    const touched = store?.[deed]() ?? []
    const [first] = touched
    if (first === undefined) return
    const [field = first] = first.split(/[/#]/)
    setSaid(t(`service.undoing.${deed}ne`, { place: fieldText(t, field, 'label') }))
    const isInField =
      document.activeElement instanceof HTMLElement && 'liveField' in document.activeElement.dataset
    if (!isInField) scrollTo(first)
  }
  useEffect(() => {
    const hear = (deed: Deed | null, event: Event): void => {
      if (deed === null || event.defaultPrevented || !isOfDraft(event.target)) return
      event.preventDefault()
      perform(deed)
    }
    const hearKey = (event: KeyboardEvent) => hear(deedOfKey(event), event)
    const hearInput = (event: InputEvent) => hear(deedOfInput(event), event)
    document.addEventListener('keydown', hearKey)
    document.addEventListener('beforeinput', hearInput)
    return () => {
      document.removeEventListener('keydown', hearKey)
      document.removeEventListener('beforeinput', hearInput)
    }
  })
  if (!store) return null
  return (
    <span className={classes.undo}>
      {(['undo', 'redo'] as const).map((deed) => (
        <ActionIcon
          key={deed}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t(`service.undoing.${deed}`)}
          title={t(`service.undoing.${deed}Keys`)}
          disabled={!(deed === 'undo' ? store.canUndo() : store.canRedo())}
          onClick={() => perform(deed)}
        >
          <ResetIcon aria-hidden className={deed === 'redo' ? classes.mirrored : undefined} />
        </ActionIcon>
      ))}
      <VisuallyHidden component="output">{said}</VisuallyHidden>
    </span>
  )
}
