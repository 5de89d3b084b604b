import { Popover, Text, UnstyledButton } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './term.module.css'
import { type TermName, termText } from './term-text.ts'

/** A word of the service model, explained on hover, focus and tap; Escape closes the explanation. */
export const Term = ({ word, children }: { word: TermName; children?: ReactNode }) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={320}
      shadow="md"
      withArrow
      position="top"
      middlewares={{ shift: { padding: 12 }, flip: true }}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.term}
          aria-describedby={open ? id : undefined}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onClick={() => setOpen(true)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          {children ?? termText(t, word, 'label')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        id={id}
        role="tooltip"
        onMouseEnter={() => setOpen(true)}
        onMouseLeave={() => setOpen(false)}
      >
        <Text size="sm">{termText(t, word, 'help')}</Text>
        <Text size="sm" c="dimmed" mt={6}>
          {t('ui.example', { text: termText(t, word, 'example') })}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
