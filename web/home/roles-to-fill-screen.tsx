import { Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RoleToFill } from '#model/contract/roles.ts'
import { SignRole } from '#model/life-cycle/sign-off.ts'
import { anchorOf } from '#web/services/document/document-view.ts'
import { useVacancyText } from '#web/services/roles/use-vacancy-text.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ButtonLink, TextLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import tabs from '#web/ui/tabs.module.css'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './home.module.css'
import { rolesToFillQuery } from './queries.ts'

const RoleRow = ({ vacancy, workspace }: { vacancy: RoleToFill; workspace: string }) => {
  const { t } = useTranslation()
  const textOf = useVacancyText()
  const { role, service } = vacancy
  return (
    <Row
      aside={
        <>
          <RoleBadge role={role} />
          <ButtonLink
            to="/w/$workspace/services/$service"
            params={{ workspace, service: service.id }}
            hash={anchorOf('roles')}
            variant="default"
            size="compact-md"
            aria-label={t('roles.toFill.giveLabel', { role: t(`words.role.${role}`), service: service.name })}
          >
            {t('roles.toFill.give')}
          </ButtonLink>
        </>
      }
    >
      <TextLink
        to="/w/$workspace/services/$service"
        params={{ workspace, service: service.id }}
        className={classes.title}
      >
        {service.name}
      </TextLink>
      <Text mt={4}>{textOf(vacancy)}</Text>
    </Row>
  )
}

const Filter = ({ workspace }: { workspace: string }) => {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('roles.toFill.filter')}>
      <Group gap={4} className={tabs.tabs}>
        {[undefined, ...SignRole.options].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/w/$workspace/roles-to-fill"
            params={{ workspace }}
            search={one === undefined ? {} : { role: one }}
            className={tabs.tab}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {one === undefined ? t('roles.toFill.all') : t(`words.role.${one}`)}
          </Link>
        ))}
      </Group>
    </nav>
  )
}

/** The roles that nobody fills today, for whoever sees to it that they are filled. */
export const RolesToFillScreen = () => {
  const { t } = useTranslation()
  const { slug, me } = useWorkspace()
  const { role } = useSearch({ from: '/signed-in/w/$workspace/roles-to-fill' })
  const { roles, more } = useSuspenseQuery(rolesToFillQuery(slug, role)).data
  return (
    <Page
      title={t('roles.toFill.title')}
      lead={me.administrator ? t('roles.toFill.leadAll') : t('roles.toFill.lead')}
    >
      <Filter workspace={slug} />
      {roles.length === 0 ? (
        <EmptyState title={t('roles.toFill.empty')}>{t('roles.toFill.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('roles.toFill.title')}>
          {roles.map((vacancy) => (
            <RoleRow
              key={`${vacancy.service.id} ${vacancy.role} ${vacancy.organisation?.id ?? ''}`}
              vacancy={vacancy}
              workspace={slug}
            />
          ))}
        </Rows>
      )}
      {more && <Text c="dimmed">{t('roles.toFill.more')}</Text>}
    </Page>
  )
}
