import { Button, Group, Text } from '@mantine/core'
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '#model/contract/administration.ts'
import { client } from '#web/client.ts'
import { Badge } from '#web/ui/badge.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { Person } from '#web/ui/person.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useAction } from '#web/ui/saved.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { invitationsQuery } from './queries.ts'

const tones = { open: 'warn', accepted: 'good', expired: 'plain', withdrawn: 'plain' } as const
const roles = ['customer', 'user', 'sponsor', 'colleague', 'administrator'] as const

const InvitationRow = ({ invitation, workspace }: { invitation: Invitation; workspace: string }) => {
  const { t } = useTranslation()
  const { dayOf } = useFormats()
  const queries = useQueryClient()
  const { id, name, email, role, service, state, invitedBy, at, expiresAt } = invitation
  const withdraw = useAction({
    send: () => client.withdrawInvitation({ params: { workspace, invitation: id } }),
    done: () => queries.invalidateQueries({ queryKey: ['invitations', workspace] }),
    saved: t('administration.invitations.withdrawn'),
  })
  const known = roles.find((one) => one === role)
  const roleName = known ? t(`administration.invitations.roles.${known}`) : role
  return (
    <Row
      aside={
        state === 'open' && (
          <Button
            variant="default"
            size="compact-md"
            loading={withdraw.isPending}
            aria-label={t('administration.invitations.withdrawOf', { name })}
            onClick={() => withdraw.mutate(undefined)}
          >
            {t('administration.invitations.withdraw')}
          </Button>
        )
      }
    >
      <Group gap="sm">
        <Person name={name} note={email} />
        <Badge tone={tones[state]}>{t(`administration.invitations.states.${state}`)}</Badge>
      </Group>
      <Text size="sm" mt={6}>
        {service
          ? t('administration.invitations.asFor', { role: roleName, service: service.name })
          : t('administration.invitations.as', { role: roleName })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('administration.invitations.by', { name: invitedBy, when: dayOf(at) })}
        {state === 'open' && ` · ${t('administration.invitations.until', { when: dayOf(expiresAt) })}`}
      </Text>
    </Row>
  )
}

/** Who was asked to take part, and whether they have come. */
export const InvitationsScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const query = useSuspenseInfiniteQuery(invitationsQuery(slug))
  const invitations = query.data.pages.flatMap((page) => page.invitations)
  return (
    <Page title={t('administration.invitations.title')} lead={t('administration.invitations.lead')}>
      {invitations.length === 0 ? (
        <EmptyState
          title={t('administration.invitations.empty')}
          action={
            <ButtonLink to="/w/$workspace/administration/people" params={{ workspace: slug }}>
              {t('administration.people.invite')}
            </ButtonLink>
          }
        >
          {t('administration.invitations.emptyText')}
        </EmptyState>
      ) : (
        <Rows>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} workspace={slug} />
          ))}
        </Rows>
      )}
      <More {...query} />
    </Page>
  )
}
