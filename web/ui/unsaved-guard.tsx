import { Button, Group, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

/** Asks before somebody leaves a page on which something typed is not saved. */
export const UnsavedGuard = ({ unsaved }: { unsaved: boolean }) => {
  const { t } = useTranslation()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  return (
    <Dialog opened={status === 'blocked'} onClose={() => reset?.()} title={t('ui.unsaved.title')}>
      <Stack>
        <Text>{t('ui.unsaved.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => proceed?.()}>
            {t('ui.unsaved.leave')}
          </Button>
          <Button data-autofocus onClick={() => reset?.()}>
            {t('ui.unsaved.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
