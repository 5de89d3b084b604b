import { ActionIcon, Menu } from '@mantine/core'
import { HamburgerMenuIcon } from '@radix-ui/react-icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import classes from './signed-in-frame.module.css'

const places = [
  { to: '/w/$workspace', label: 'shell.home', exact: true },
  { to: '/w/$workspace/needs', label: 'shell.needs', exact: false },
  { to: '/w/$workspace/catalogue', label: 'shell.catalogue', exact: false },
  { to: '/w/$workspace/relationships', label: 'shell.relationships', exact: false },
  { to: '/w/$workspace/checks', label: 'shell.checks', exact: false },
  { to: '/w/$workspace/administration', label: 'shell.administration', exact: false },
] as const

/** The screens of a workspace that this person may open. */
export const placesFor = (workspace: WorkspaceView) =>
  places.filter(({ label }) => label !== 'shell.administration' || workspace.can.includes('administer'))

/** Where to go: a row of links, or a menu where the row has no room. */
export const MainNavigation = ({ workspace }: { workspace: WorkspaceView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const params = { workspace: workspace.slug }
  const shown = placesFor(workspace)
  return (
    <nav aria-label={t('shell.mainNavigation')}>
      <div className={classes.navigation}>
        {shown.map(({ to, label, exact }) => (
          <Link key={to} to={to} params={params} className={classes.link} activeOptions={{ exact }}>
            {t(label)}
          </Link>
        ))}
      </div>
      <div className={classes.burger}>
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('shell.menu')}>
              <HamburgerMenuIcon width={18} height={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{workspace.name}</Menu.Label>
            {shown.map(({ to, label }) => (
              <Menu.Item key={to} onClick={() => void navigate({ to, params })}>
                {t(label)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => void navigate({ to: '/w/$workspace/needs/new', params })}>
              {t('shell.stateNeed')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </nav>
  )
}
