import { Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MyService } from '#model/contract/home.ts'
import { NeedRow } from '#web/needs/need-row.tsx'
import { useProviderRoleName } from '#web/services/roles/use-provider-role-name.ts'
import { Badge } from '#web/ui/badge.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { ButtonLink, TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { RevisionStateBadge, ServiceStateBadge } from '#web/ui/state-badge.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './home.module.css'
import { homeQuery } from './queries.ts'
import { WaitingList } from './waiting-list.tsx'

const ServiceRow = ({ service, workspace }: { service: MyService; workspace: string }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const nameOf = useProviderRoleName()
  const { id, name, state, openRevision, hasDraft, roles, providerRoles, changedAt } = service
  return (
    <Row
      aside={
        <>
          {roles.map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
          {providerRoles.map((role) => (
            <Badge key={role} tone="plain">
              {nameOf(role)}
            </Badge>
          ))}
        </>
      }
    >
      <TextLink
        to="/w/$workspace/services/$service"
        params={{ workspace, service: id }}
        className={classes.title}
      >
        {name}
      </TextLink>
      <Group gap="xs" mt={4}>
        <ServiceStateBadge state={state} open={openRevision} />
        {openRevision && (
          <>
            <Text size="sm" c="dimmed">
              {t('home.revision', { number: openRevision.number })}
            </Text>
            <RevisionStateBadge state={openRevision.state} />
          </>
        )}
        {hasDraft && (state !== 'drafted' || openRevision) && (
          <Text size="sm" c="dimmed">
            {t('home.draft')}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('home.changed', { when: dayOf(changedAt) })}
        </Text>
      </Group>
    </Row>
  )
}

const Services = ({ services, workspace }: { services: MyService[]; workspace: string }) => {
  const { t } = useTranslation()
  const params = { workspace }
  const start = (
    <TextLink to="/w/$workspace/services/new" params={params}>
      {t('home.newService')}
    </TextLink>
  )
  return (
    <Section title={t('home.services')} actions={services.length > 0 && start}>
      {services.length === 0 ? (
        <EmptyState
          title={t('home.servicesEmpty')}
          action={
            <Group>
              <ButtonLink to="/w/$workspace/catalogue" params={params} variant="default">
                {t('home.servicesAction')}
              </ButtonLink>
              {start}
            </Group>
          }
        >
          {t('home.servicesEmptyText')}
        </EmptyState>
      ) : (
        <Rows>
          {services.map((service) => (
            <ServiceRow key={service.id} service={service} workspace={workspace} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** What waits for me first, then my services and needs; stating a need is one button away. */
export const HomeScreen = () => {
  const { t } = useTranslation()
  const { slug, name, me } = useWorkspace()
  const { waiting, services, rolesToFill, needs } = useSuspenseQuery(homeQuery(slug)).data
  const params = { workspace: slug }
  const first = me.name.split(/\s+/u)[0] ?? me.name
  return (
    <Page
      title={t('home.title', { name: first })}
      above={name}
      lead={waiting.length === 0 ? t('home.leadNothing') : t('home.lead', { count: waiting.length })}
      actions={
        <ButtonLink to="/w/$workspace/needs/new" params={params} size="md">
          {t('shell.stateNeed')}
        </ButtonLink>
      }
    >
      <WaitingList waiting={waiting} rolesToFill={rolesToFill} workspace={slug} />
      <Services services={services} workspace={slug} />
      <Section
        title={t('home.needs')}
        actions={
          needs.length > 0 && (
            <TextLink to="/w/$workspace/needs" params={params}>
              {t('home.allNeeds')}
            </TextLink>
          )
        }
      >
        {needs.length === 0 ? (
          <EmptyState
            title={t('home.needsEmpty')}
            action={
              <ButtonLink to="/w/$workspace/needs/new" params={params} variant="default">
                {t('shell.stateNeed')}
              </ButtonLink>
            }
          >
            {t('home.needsEmptyText')}
          </EmptyState>
        ) : (
          <Rows>
            {needs.map((need) => (
              <NeedRow key={need.id} need={need} workspace={slug} />
            ))}
          </Rows>
        )}
      </Section>
    </Page>
  )
}
