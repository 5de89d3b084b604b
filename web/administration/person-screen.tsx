import { Button, Group, Text } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Membership, PersonPage, RoleHeld } from '#model/contract/people.ts'
import { client } from '#web/client.ts'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { RoleBadge } from '#web/ui/role-badge.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { sayDone } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { EditPerson } from './edit-person.tsx'
import { AddMembership, ChangeMembership } from './membership-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PersonMarks } from './person-marks.tsx'
import { personQuery } from './queries.ts'

const useTermText = () => {
  const { t } = useTranslation()
  const { day } = useFormats()
  return ({ since, until, standing }: Membership): string =>
    [
      since !== null && t(standing === 'future' ? 'people.begins' : 'people.since', { day: day(since) }),
      until !== null && t(standing === 'past' ? 'people.ended' : 'people.ends', { day: day(until) }),
    ]
      .filter((text) => text !== false)
      .join(', ')
}

type MembershipRowProps = { membership: Membership; change: () => void; end: () => void }

const MembershipRow = ({ membership, change, end }: MembershipRowProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const termText = useTermText()
  const { organisation: of, function: does, first, standing } = membership
  const organisation = nameIn(of.names, language)
  const notes = [does, termText(membership)].filter((note) => note !== '')
  return (
    <Row
      aside={
        <>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('people.change', { organisation })}
            onClick={change}
          >
            {t('ui.change')}
          </Button>
          {standing !== 'past' && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('people.endOf', { organisation })}
              onClick={end}
            >
              {t('people.end')}
            </Button>
          )}
        </>
      }
    >
      <Group gap="xs">
        <Text fw={550}>{organisation}</Text>
        {first && <Badge tone="good">{t('people.first')}</Badge>}
        {standing !== 'running' && <Badge tone="plain">{t(`people.${standing}`)}</Badge>}
      </Group>
      {notes.length > 0 && (
        <Text size="sm" c="dimmed">
          {notes.join(' · ')}
        </Text>
      )}
    </Row>
  )
}

type EndProps = {
  person: PersonPage
  membership: Membership
  done: (page: PersonPage) => void
  close: () => void
}

const EndMembership = ({ person, membership, done, close }: EndProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  const ending = useMutation({
    mutationFn: () =>
      client.endMembership({ params: { workspace, person: person.id, membership: membership.id } }),
    meta: { shown: true },
    onSuccess: done,
  })
  return (
    <ConfirmDialog
      title={t('people.endOf', { organisation: nameIn(membership.organisation.names, language) })}
      text={t('people.endText')}
      confirm={t('people.end')}
      busy={ending.isPending}
      error={ending.error}
      onConfirm={() => ending.mutate()}
      onClose={close}
    />
  )
}

const Roles = ({ roles, leftOut }: { roles: readonly RoleHeld[]; leftOut: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug: workspace } = useWorkspace()
  if (roles.length === 0) return <Text c="dimmed">{t('people.noRoles')}</Text>
  return (
    <>
      <Rows label={t('people.roles')}>
        {roles.map(({ service, role, organisation }) => (
          <Row key={`${service.id} ${role} ${organisation.id}`} aside={<RoleBadge role={role} />}>
            <TextLink to="/w/$workspace/services/$service" params={{ workspace, service: service.id }}>
              {service.name}
            </TextLink>
            <Text size="sm" c="dimmed">
              {nameIn(organisation.names, language)}
            </Text>
          </Row>
        ))}
      </Rows>
      {leftOut > 0 && <Text c="dimmed">{t('people.rolesLeftOut', { count: leftOut })}</Text>}
    </>
  )
}

type Open =
  | { kind: 'edit' }
  | { kind: 'add' }
  | { kind: 'merge' }
  | { kind: 'change'; membership: Membership }
  | { kind: 'end'; membership: Membership }
  | null

const Dialogs = ({ open, person, close }: { open: Open; person: PersonPage; close: () => void }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { slug: workspace } = useWorkspace()
  const done = (page: PersonPage) => {
    queries.setQueryData(personQuery(workspace, person.id).queryKey, page)
    void queries.invalidateQueries({ queryKey: ['people', workspace] })
    sayDone(t('people.saved', { name: person.name }))
    close()
  }
  const goTo = (remaining: PersonPage) => {
    queries.setQueryData(personQuery(workspace, remaining.id).queryKey, remaining)
    for (const list of ['people', 'person']) void queries.invalidateQueries({ queryKey: [list, workspace] })
    sayDone(t('people.merge.done', { name: remaining.name }))
    close()
    void navigate({
      to: '/w/$workspace/administration/people/$person',
      params: { workspace, person: remaining.id },
      replace: true,
    })
  }
  const given = { person, done, close }
  if (open?.kind === 'edit') return <EditPerson person={person} close={close} />
  if (open?.kind === 'merge') return <MergeDialog person={person} done={goTo} close={close} />
  if (open?.kind === 'add') return <AddMembership {...given} />
  if (open?.kind === 'change') return <ChangeMembership {...given} membership={open.membership} />
  return open ? <EndMembership {...given} membership={open.membership} /> : null
}

const Lead = ({ person, me }: { person: PersonPage; me: string }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const { slug: workspace } = useWorkspace()
  return (
    <>
      <Group gap="sm">
        <span>{person.email}</span>
        <PersonMarks person={person} me={me} />
      </Group>
      {person.alsoKnown.length > 0 && (
        <Text size="sm">{t('people.alsoKnown', { addresses: formats.list(person.alsoKnown) })}</Text>
      )}
      {person.isNow && (
        <Text>
          {t('people.isNow')}{' '}
          <TextLink
            to="/w/$workspace/administration/people/$person"
            params={{ workspace, person: person.isNow.id }}
          >
            {person.isNow.name}
          </TextLink>
        </Text>
      )}
    </>
  )
}

/** A person with where they belong and belonged, and the roles that they hold. */
export const PersonScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace, me } = useWorkspace()
  const { person: id } = useParams({ from: '/signed-in/w/$workspace/administration/people/$person' })
  const { data: person } = useSuspenseQuery(personQuery(workspace, id))
  const [open, setOpen] = useState<Open>(null)
  return (
    <Page
      title={person.name}
      above={
        <TextLink to="/w/$workspace/administration/people" params={{ workspace }}>
          {t('people.all')}
        </TextLink>
      }
      lead={<Lead person={person} me={me.id} />}
      actions={
        <>
          {person.can.includes('merge') && (
            <Button variant="default" onClick={() => setOpen({ kind: 'merge' })}>
              {t('people.merge.open')}
            </Button>
          )}
          {person.can.includes('change') && (
            <Button
              variant="default"
              aria-label={t('administration.people.edit', { name: person.name })}
              onClick={() => setOpen({ kind: 'edit' })}
            >
              {t('ui.change')}
            </Button>
          )}
        </>
      }
    >
      <Section
        title={t('people.memberships')}
        lead={t('people.membershipsLead')}
        actions={
          person.can.includes('add-membership') && (
            <Button variant="default" onClick={() => setOpen({ kind: 'add' })}>
              {t('people.add')}
            </Button>
          )
        }
      >
        {person.memberships.length === 0 ? (
          <Text c="dimmed">{t('people.noMemberships')}</Text>
        ) : (
          <Rows label={t('people.memberships')}>
            {person.memberships.map((membership) => (
              <MembershipRow
                key={membership.id}
                membership={membership}
                change={() => setOpen({ kind: 'change', membership })}
                end={() => setOpen({ kind: 'end', membership })}
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('people.roles')}>
        <Roles roles={person.roles} leftOut={person.rolesLeftOut} />
      </Section>
      <Dialogs open={open} person={person} close={() => setOpen(null)} />
    </Page>
  )
}
