import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './loading-panel.module.css'

/** Shown while a screen's data is on its way; quick answers never show it. */
export const LoadingPanel = () => {
  const { t } = useTranslation()
  return (
    <output className={classes.panel}>
      <Loader size="sm" aria-hidden />
      <span>{t('ui.loading')}</span>
    </output>
  )
}
