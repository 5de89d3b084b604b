import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '#web/ui/problem-text.ts'

type ConfirmDialogProps = {
  title: string
  text?: string
  /** What the button does, as a verb. */
  confirm: string
  tone?: 'plain' | 'danger'
  disabled?: boolean
  busy: boolean
  error?: unknown
  size?: string
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before something that matters; what was typed in it stays when sending fails. */
export const ConfirmDialog = ({
  title,
  text,
  confirm,
  tone = 'plain',
  disabled = false,
  busy,
  error,
  size = 'md',
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!disabled) onConfirm()
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={disabled}
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
