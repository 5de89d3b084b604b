import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A field for a password whose eye says in the reader's language what it does. */
export const PasswordField = (props: PasswordInputProps) => {
  const { t } = useTranslation()
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassword') }} {...props} />
}
