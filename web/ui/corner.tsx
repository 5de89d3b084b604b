import '@mantine/notifications/styles.layer.css'
import { Notifications, notifications } from '@mantine/notifications'
import { texts } from './language.ts'
import type { Said } from './saved.tsx'

const seconds = { done: 5, failed: 12 }

/** Shows one message in the corner. */
export const showInCorner = ({ message, failed }: Said): void => {
  notifications.show({
    message,
    color: failed ? 'red' : 'green',
    withBorder: true,
    closeButtonProps: { 'aria-label': texts.t('ui.close') },
    autoClose: (failed ? seconds.failed : seconds.done) * 1000,
  })
}

/** The corner in which messages appear. */
export const Corner = () => <Notifications position="bottom-right" />
