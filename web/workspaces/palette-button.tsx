import { UnstyledButton } from '@mantine/core'
import { MagnifyingGlassIcon } from '@radix-ui/react-icons'
import { useTranslation } from 'react-i18next'
import classes from './signed-in-frame.module.css'

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Opens the command palette; says which keys do the same. */
export const PaletteButton = ({ open }: { open: () => void }) => {
  const { t } = useTranslation()
  return (
    <UnstyledButton className={classes.search} onClick={open} aria-keyshortcuts="Control+K Meta+K">
      <MagnifyingGlassIcon width={18} height={18} aria-hidden />
      <span className={classes.searchText}>{t('shell.search')}</span>
      <kbd className={classes.keys} aria-hidden>
        {isApple ? '⌘ K' : 'Ctrl K'}
      </kbd>
    </UnstyledButton>
  )
}
