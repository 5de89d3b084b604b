import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A dialog over the page, with a way out that says what it is. */
export const Dialog = (props: Omit<ModalProps, 'opened'> & { opened?: boolean }) => {
  const { t } = useTranslation()
  return <Modal opened {...props} closeButtonProps={{ 'aria-label': t('ui.close') }} />
}
