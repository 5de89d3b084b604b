import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleGroupPage, PersonInGroup } from '#model/contract/people-groups.ts'
import { client } from '#web/client.ts'
import { OrganisationLink } from '#web/organisations/organisation-link.tsx'
import { ConfirmDialog } from '#web/services/confirm-dialog.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { TextLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { Person } from '#web/ui/person.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { sayDone, useAction } from '#web/ui/saved.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { peopleGroupQuery } from './queries.ts'
import { useRefreshGroups } from './use-refresh-groups.ts'

type GroupProps = { group: PeopleGroupPage }

const Lead = ({ group }: GroupProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { dayOf } = useFormats()
  const { purpose, organisation, people, endedAt } = group
  const facts = [
    t('peopleGroups.count', { count: people }),
    organisation && t('peopleGroups.of', { organisation: nameIn(organisation.names, language) }),
  ].filter(Boolean)
  return (
    <>
      {purpose !== '' && <Text>{purpose}</Text>}
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {endedAt !== null && <Text>{t('peopleGroups.endedOn', { date: dayOf(endedAt) })}</Text>}
    </>
  )
}

const Staff = ({ group }: GroupProps) => {
  const { t } = useTranslation()
  return (
    <Section title={t('peopleGroups.staff.title')}>
      {group.staffOf.length === 0 ? (
        <Text c="dimmed">{t('peopleGroups.staff.none')}</Text>
      ) : (
        <Rows label={t('peopleGroups.staff.title')}>
          {group.staffOf.map(({ organisation, withUnits, people }) => (
            <Row
              key={organisation.id}
              aside={<Text c="dimmed">{t('peopleGroups.count', { count: people })}</Text>}
            >
              <OrganisationLink organisation={organisation} />
              {withUnits && (
                <Text size="sm" c="dimmed">
                  {t('peopleGroups.staff.withUnits')}
                </Text>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

const MemberRow = ({ person, group }: GroupProps & { person: PersonInGroup }) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshGroups()
  const { id, name, email, byName } = person
  const remove = useAction({
    send: () => client.changeGroupMembers({ params: { workspace, group: group.id }, body: { remove: [id] } }),
    done: refresh,
    saved: t('peopleGroups.people.removed', { name }),
  })
  const mayRemove = byName && group.can.includes('change')
  return (
    <Row
      aside={
        mayRemove ? (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('peopleGroups.people.removeOf', { name })}
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('peopleGroups.people.remove')}
          </Button>
        ) : undefined
      }
    >
      <Group gap="sm">
        <Person name={name} note={email} />
        {byName && <Badge tone="plain">{t('peopleGroups.people.byName')}</Badge>}
      </Group>
    </Row>
  )
}

const EndGroup = ({ group, close }: GroupProps & { close: () => void }) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshGroups()
  const { id, name } = group
  const ending = useMutation({
    mutationFn: () => client.endPeopleGroup({ params: { workspace, group: id } }),
    meta: { shown: true },
    onSuccess: async () => {
      sayDone(t('peopleGroups.end.done', { name }))
      close()
      await refresh()
    },
  })
  return (
    <ConfirmDialog
      title={t('peopleGroups.end.title', { name })}
      text={t('peopleGroups.end.text')}
      confirm={t('peopleGroups.end.confirm')}
      tone="danger"
      busy={ending.isPending}
      error={ending.error}
      onConfirm={() => ending.mutate()}
      onClose={close}
    />
  )
}

type InItProps = GroupProps & {
  people: readonly PersonInGroup[]
  text: string
  find: (text: string) => void
  add: () => void
}

/** Who is in it today: named, or on a staff. */
const InIt = ({ group, people, text, find, add }: InItProps) => {
  const { t } = useTranslation()
  const nobody = t(text === '' ? 'peopleGroups.people.none' : 'peopleGroups.people.noneFound')
  return (
    <Section
      title={t('peopleGroups.people.title')}
      lead={t('peopleGroups.people.lead')}
      actions={
        group.can.includes('change') && (
          <Button variant="default" onClick={add}>
            {t('peopleGroups.people.add')}
          </Button>
        )
      }
    >
      {group.people > 0 && <FindField label={t('peopleGroups.people.find')} text={text} change={find} />}
      {people.length === 0 ? (
        <Text c="dimmed">{nobody}</Text>
      ) : (
        <Rows label={t('peopleGroups.people.title')}>
          {people.map((person) => (
            <MemberRow key={person.id} person={person} group={group} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

type Open = 'change' | 'add' | 'end' | null

const ResumeButton = ({ group: { id, name } }: GroupProps) => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const refresh = useRefreshGroups()
  const resuming = useMutation({
    mutationFn: () => client.resumePeopleGroup({ params: { workspace, group: id } }),
    onSuccess: async () => {
      sayDone(t('peopleGroups.resume.done', { name }))
      await refresh()
    },
  })
  return (
    <Button variant="default" loading={resuming.isPending} onClick={() => resuming.mutate()}>
      {t('peopleGroups.resume.open')}
    </Button>
  )
}

const Actions = ({ group, open }: GroupProps & { open: (open: Open) => void }) => {
  const { t } = useTranslation()
  return (
    <>
      {group.can.includes('resume') && <ResumeButton group={group} />}
      {group.can.includes('end') && (
        <Button variant="default" onClick={() => open('end')}>
          {t('peopleGroups.end.open')}
        </Button>
      )}
      {group.can.includes('change') && (
        <Button variant="default" onClick={() => open('change')}>
          {t('peopleGroups.change')}
        </Button>
      )}
    </>
  )
}

/** A group of people: what it is for, whose staff is in it, and who that is today. */
export const GroupScreen = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const { group: id } = useParams({ from: '/signed-in/w/$workspace/administration/people/groups/$group' })
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const query = useInfiniteQuery({
    ...peopleGroupQuery(workspace, id, text),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const group = query.data?.pages[0]?.group
  if (!group) return <LoadingPanel />
  const people = query.data?.pages.flatMap((page) => page.people) ?? []
  const close = () => setOpen(null)
  return (
    <Page
      title={group.name}
      above={
        <TextLink to="/w/$workspace/administration/people/groups" params={{ workspace }}>
          {t('peopleGroups.all')}
        </TextLink>
      }
      lead={<Lead group={group} />}
      actions={<Actions group={group} open={setOpen} />}
    >
      <Staff group={group} />
      <InIt group={group} people={people} text={text} find={setText} add={() => setOpen('add')} />
      <More {...query} />
      {open === 'change' && <GroupDialog group={group} close={close} />}
      {open === 'add' && <AddPeopleDialog group={group} close={close} />}
      {open === 'end' && <EndGroup group={group} close={close} />}
    </Page>
  )
}
