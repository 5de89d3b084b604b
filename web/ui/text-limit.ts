import { useTranslation } from 'react-i18next'

/**
 * What to say of a text that is longer than what can be kept. A field must not cut what is typed or pasted into it: nobody
 * would notice what is gone.
 */
export const useTextLimit = () => {
  const { t } = useTranslation()
  return (text: string, most: number): string | undefined =>
    text.length > most ? t('ui.form.tooLong', { count: most }) : undefined
}
