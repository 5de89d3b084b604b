import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationView } from '#model/contract/accounts.ts'
import { contract } from '#model/contract/contract.ts'
import { isUsual } from '#model/roles/provider-role.ts'
import { client } from '#web/client.ts'
import { DefinitionList } from '#web/ui/definition-list.tsx'
import { FormProblem, useForm } from '#web/ui/form.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { showLanguage, useLanguage } from '#web/ui/language.ts'
import { Page } from '#web/ui/page.tsx'
import { Prose } from '#web/ui/prose.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { invitationQuery } from './queries.ts'
import { PasswordField } from '#web/ui/password-field.tsx'

/** The role that somebody is to hold on the provider's side; null for who is not. */
const useHeldRole = ({ part }: InvitationView): string | null => {
  const { t } = useTranslation()
  if (!part?.role) return null
  return isUsual(part.role) ? t(`words.providerRole.${part.role}`) : part.roleName || part.role
}

/** What the role is, and whose deputy they are to be in it. */
const RoleInWords = ({ invitation }: { invitation: InvitationView }) => {
  const { t } = useTranslation()
  const held = useHeldRole(invitation)
  const { role, part } = invitation
  return (
    <>
      <Text size="lg">
        <Prose
          text={
            held === null ? t(`accounts.invitation.role.${role}`) : t('roles.invited.held', { role: held })
          }
        />
      </Text>
      {part?.deputyFor && <Text size="lg">{t('roles.invited.deputy', { name: part.deputyFor })}</Text>}
    </>
  )
}

const Asked = ({ invitation }: { invitation: InvitationView }) => {
  const { t } = useTranslation()
  const { day, dayOf } = useFormats()
  const { role, service, organisation, message, workspaceName, expiresAt, part } = invitation
  const items: (readonly [string, ReactNode])[] = [
    ...(service ? [[t('accounts.invitation.service'), service.name] as const] : []),
    ...(organisation === '' ? [] : [[t('accounts.invitation.forOrganisation'), organisation] as const]),
    ...(part?.consumer ? [[t('roles.invited.for'), part.consumer] as const] : []),
    ...(part?.until ? [[t('roles.invited.until'), day(part.until)] as const] : []),
    [t('accounts.invitation.workspace'), workspaceName],
    ...(message === '' ? [] : [[t('accounts.invitation.message'), message] as const]),
    [t('accounts.invitation.expires'), dayOf(expiresAt)],
  ]
  return (
    <Stack component="section" gap="md">
      <Title order={2}>{t('accounts.invitation.asked')}</Title>
      {role !== 'colleague' && role !== 'administrator' && (
        <div>
          <RoleBadge role={role} />
        </div>
      )}
      <RoleInWords invitation={invitation} />
      {service && <Text c="dimmed">{t('accounts.invitation.time')}</Text>}
      <DefinitionList items={items} />
    </Stack>
  )
}

const AcceptForm = ({ token, invitation }: { token: string; invitation: InvitationView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const language = useLanguage()
  const { hasAccount, email } = invitation
  const form = useForm({
    initial: { name: invitation.name, password: '' },
    bodyOf: ({ name, password }) => (hasAccount ? { password, language } : { name, password, language }),
    schema: contract.acceptInvitation.body,
    send: (body) => client.acceptInvitation({ params: { token }, body }),
    done: async ({ account, workspaceSlug: workspace, serviceId: service }) => {
      // All but the invitation, which is still on the screen and is there no more: it would be asked for in vain.
      queries.removeQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'invitation' })
      await showLanguage(account.language)
      if (service === null) await navigate({ to: '/w/$workspace', params: { workspace } })
      else await navigate({ to: '/w/$workspace/services/$service', params: { workspace, service } })
      queries.removeQueries({ queryKey: invitationQuery(token).queryKey })
    },
    say: {
      unauthenticated: t('accounts.invitation.wrong', { email }),
      not_found: t('accounts.invitation.gone'),
    },
    anyone: true,
  })
  return (
    <Paper withBorder p={{ base: 'md', xs: 'xl' }} radius="lg" component="section">
      <form {...form.form}>
        <Stack gap="lg">
          <div>
            <Title order={2}>
              {t(hasAccount ? 'accounts.invitation.signInTitle' : 'accounts.invitation.makeTitle')}
            </Title>
            <Text c="dimmed" mt={4}>
              {t(hasAccount ? 'accounts.invitation.signInLead' : 'accounts.invitation.makeLead', { email })}
            </Text>
          </div>
          <FormProblem>{form.problem}</FormProblem>
          {!hasAccount && <TextInput label={t('accounts.name')} autoComplete="name" {...form.text('name')} />}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            label={t('accounts.password')}
            description={hasAccount ? undefined : t('accounts.passwordHelp')}
            autoComplete={hasAccount ? 'current-password' : 'new-password'}
            {...form.text('password')}
          />
          <div>
            <Button type="submit" size="md" loading={form.sending}>
              {t('accounts.invitation.accept')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  )
}

/** Opened from a mail: says in plain words who asks for what, and takes one password. */
export const InvitationScreen = () => {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/public/invitations/$token' })
  const invitation = useSuspenseQuery(invitationQuery(token)).data
  const { service, invitedBy, organisation, workspaceName } = invitation
  return (
    <Page
      title={
        service
          ? t('accounts.invitation.titleService', { service: service.name })
          : t('accounts.invitation.title', { name: invitedBy })
      }
      lead={
        service
          ? t('accounts.invitation.fromService', { name: invitedBy, service: service.name, organisation })
          : t('accounts.invitation.from', { name: invitedBy, workspace: workspaceName })
      }
      width="form"
    >
      <Asked invitation={invitation} />
      <AcceptForm token={token} invitation={invitation} />
    </Page>
  )
}
