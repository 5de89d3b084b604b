import { Button } from '@mantine/core'
import { ChatBubbleIcon } from '@radix-ui/react-icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComments } from './comments.ts'
import classes from './comments.module.css'
import { type Selected, selectedPassage } from './selected-passage.ts'

const buttonWidth = 140

/** A button at what is selected in the text, and its key, to comment on it. */
export const SelectionButton = () => {
  const { t } = useTranslation()
  const { show } = useComments()
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => setSelected(selectedPassage())
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
      const now = selectedPassage()
      if (!now) return
      event.preventDefault()
      show({ compose: now.target })
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('select', look, true)
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('select', look, true)
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', look)
    }
  }, [show])
  if (!selected) return null
  const left = Math.max(8, Math.min(selected.place.left - buttonWidth, window.innerWidth - buttonWidth - 8))
  const top = Math.min(selected.place.top + 6, window.innerHeight - 48)
  return (
    <Button
      className={classes.selection}
      style={{ left, top }}
      size="xs"
      leftSection={<ChatBubbleIcon aria-hidden />}
      title={t('comments.selectionHint')}
      // The text keeps the selection while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        setSelected(null)
        show({ compose: selected.target })
      }}
    >
      {t('comments.selection')}
    </Button>
  )
}
