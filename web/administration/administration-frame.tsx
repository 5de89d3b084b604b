import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './administration.module.css'

const tabs = [
  { to: '/w/$workspace/administration', label: 'administration.settings.tab', exact: true },
  { to: '/w/$workspace/administration/checks', label: 'administration.checks.tab', exact: false },
  { to: '/w/$workspace/administration/people', label: 'administration.people.tab', exact: false },
  {
    to: '/w/$workspace/administration/organisations',
    label: 'administration.organisations.tab',
    exact: false,
  },
  { to: '/w/$workspace/administration/stakeholders', label: 'stakeholders.tab', exact: false },
  { to: '/w/$workspace/administration/invitations', label: 'administration.invitations.tab', exact: false },
  { to: '/w/$workspace/administration/outbox', label: 'administration.outbox.tab', exact: false },
  { to: '/w/$workspace/administration/import', label: 'administration.import.tab', exact: false },
  { to: '/w/$workspace/administration/spreadsheets', label: 'spreadsheets.tab', exact: false },
  {
    to: '/w/$workspace/administration/definitions',
    label: 'definitions.tab',
    exact: false,
  },
  { to: '/w/$workspace/administration/journal', label: 'administration.journal.tab', exact: false },
] as const

/** The pages of administration, with the way between them. */
export const AdministrationFrame = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  return (
    <div className={classes.frame}>
      <nav className={classes.tabs} aria-label={t('shell.administrationNavigation')}>
        {tabs.map(({ to, label, exact }) => (
          <Link
            key={to}
            to={to}
            params={{ workspace: slug }}
            className={classes.tab}
            activeOptions={{ exact }}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
