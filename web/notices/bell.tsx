import { BellIcon } from '@radix-ui/react-icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './bell.module.css'
import { useFreshNotices } from './use-fresh-notices.ts'

const mostShown = 99

/** The way to what I was told, with how much of it is unread. */
export const Bell = ({ workspace, unread }: { workspace: string; unread: number }) => {
  const { t } = useTranslation()
  useFreshNotices(workspace, unread)
  const isMany = unread > mostShown
  const unreadText = isMany ? t('shell.bell.unreadMany') : t('shell.bell.unread', { count: unread })
  return (
    <Link
      to="/w/$workspace/notices"
      params={{ workspace }}
      className={classes.bell}
      aria-label={unread === 0 ? t('shell.bell.label') : unreadText}
    >
      <BellIcon width={18} height={18} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {isMany ? t('shell.bell.many') : unread}
        </span>
      )}
    </Link>
  )
}
