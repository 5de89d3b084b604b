import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#web/ui/formats.ts'
import { problemText } from '#web/ui/problem-text.ts'

type ConfirmDialogProps = {
  title: string
  text?: string
  /** What the button does, as a verb. */
  confirm: string
  tone?: 'plain' | 'danger'
  /** What is not filled in yet, or not as it has to be, by its labels: said when somebody confirms all the same. */
  missing?: readonly string[]
  busy: boolean
  error?: unknown
  size?: string
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

// The browser judges fields by `required`, `max` and the like; that it may not stop the form is no matter.
const toFillIn = ':is(input, textarea, select):is(:invalid, [aria-invalid="true"])'

const none: readonly string[] = []

/** Asks before something that matters; what was typed in it stays when sending fails. */
export const ConfirmDialog = ({
  title,
  text,
  confirm,
  tone = 'plain',
  missing = none,
  busy,
  error,
  size = 'md',
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const [tried, setTried] = useState(false)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (missing.length === 0) onConfirm()
          else event.currentTarget.querySelector<HTMLElement>(toFillIn)?.focus()
        }}
      >
        <Stack>
          {text !== undefined && <Text>{text}</Text>}
          {children}
          {error !== undefined && error !== null && (
            <Text role="alert" c="var(--bad-ink)">
              {problemText(t, error)}
            </Text>
          )}
          {tried && missing.length > 0 && (
            <Text role="alert" c="var(--bad-ink)">
              {t('ui.form.missing', { fields: formats.list(missing) })}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              // The lighter red of the dark scheme would leave white words too little contrast.
              {...(tone === 'danger' ? { color: 'red.9' } : {})}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
