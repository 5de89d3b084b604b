import { Button, type ButtonProps, Stack, Text } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text.ts'

const shownMilliseconds = 2000

type CopyTextButtonProps = { label: string; read: () => string; size?: ButtonProps['size'] }

/** Copies a text, and says so once that is done; where it cannot be, says what to do instead. */
export const CopyTextButton = ({ label, read, size = 'sm' }: CopyTextButtonProps) => {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const { start, clear } = useTimeout(() => setOutcome(null), shownMilliseconds)
  const copy = async () => {
    clear()
    const copied = await copyText(read())
    setOutcome(copied ? 'copied' : 'refused')
    if (copied) start()
  }
  return (
    <Stack gap={4} align="flex-start">
      <Button variant="default" size={size} onClick={() => void copy()}>
        <span aria-live="polite">{outcome === 'copied' ? t('ui.copied') : label}</span>
      </Button>
      {outcome === 'refused' && (
        <Text role="alert" size="sm" c="var(--bad-ink)">
          {t('ui.notCopied')}
        </Text>
      )}
    </Stack>
  )
}
