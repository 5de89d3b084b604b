import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './relationship-tabs.module.css'

const tabs = [
  { to: '/w/$workspace/relationships', label: 'relationships.views.list' },
  { to: '/w/$workspace/relationships/map', label: 'relationships.views.map' },
] as const

/** The two ways to look at relationships: one by one, and as a map. */
export const RelationshipTabs = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  return (
    <nav className={classes.tabs} aria-label={t('relationships.views.label')}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ workspace: slug }}
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
