import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language } from '#model/text.ts'
import { otherLanguage, showLanguage, useLanguage } from './language.ts'

/** Shows the interface in the other language; its name stands in that language. */
export const LanguageSwitch = ({ onChange }: { onChange?: (language: Language) => void }) => {
  const { t } = useTranslation()
  const other = otherLanguage(useLanguage())
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      lang={other}
      c="inherit"
      fw={500}
      px="xs"
      mih={32}
      onClick={() => {
        void showLanguage(other)
        onChange?.(other)
      }}
    >
      {t('shell.otherLanguage')}
    </Button>
  )
}
