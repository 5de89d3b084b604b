import { Button, Group } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson, Person as PersonOfWorkspace } from '#model/contract/workspaces.ts'
import { ComesFrom } from '#web/ui/comes-from.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FindField } from '#web/ui/find-field.tsx'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { Person } from '#web/ui/person.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { InvitePerson } from './invite-person.tsx'
import { EditPerson } from './edit-person.tsx'
import { PersonMarks } from './person-marks.tsx'
import { peopleQuery } from './queries.ts'

/** Where somebody belongs first, and their address. */
const noteOf = ({ organisation, email }: ListedPerson, language: string): string =>
  [organisation && nameIn(organisation.names, language), email].filter(Boolean).join(' · ')

/** Everybody who takes part; who may administer, who has not come yet. */
export const PeopleScreen = () => {
  const { t } = useTranslation()
  const { slug, me } = useWorkspace()
  const shown = useLanguage()
  const { text = '' } = useSearch({ from: '/signed-in/w/$workspace/administration/people' })
  const navigate = useNavigate({ from: '/w/$workspace/administration/people' })
  const [inviting, setInviting] = useState(false)
  const [edited, setEdited] = useState<PersonOfWorkspace | null>(null)
  const query = useInfiniteQuery({
    ...peopleQuery(slug, text),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const people = query.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <Page
      title={t('administration.people.title')}
      lead={t('administration.people.lead')}
      actions={
        <>
          <ButtonLink
            to="/w/$workspace/administration/people/groups"
            params={{ workspace: slug }}
            variant="default"
          >
            {t('peopleGroups.open')}
          </ButtonLink>
          <ButtonLink
            to="/w/$workspace/administration/people/paste"
            params={{ workspace: slug }}
            variant="default"
          >
            {t('people.paste.open')}
          </ButtonLink>
          <Button onClick={() => setInviting(true)}>{t('administration.people.invite')}</Button>
        </>
      }
    >
      <FindField
        label={t('administration.people.find')}
        description={t('administration.people.findHelp')}
        text={text}
        change={(typed) =>
          void navigate({ search: typed === '' ? {} : { text: typed }, replace: true, resetScroll: false })
        }
      />
      {query.isPending && <LoadingPanel />}
      {query.data && people.length === 0 && <EmptyState title={t('administration.people.empty')} />}
      <Rows>
        {people.map((person) => (
          <Row
            key={person.id}
            aside={
              <>
                <ButtonLink
                  to="/w/$workspace/administration/people/$person"
                  params={{ workspace: slug, person: person.id }}
                  variant="subtle"
                  size="compact-md"
                  aria-label={t('people.open', { name: person.name })}
                >
                  {t('people.openShort')}
                </ButtonLink>
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('administration.people.edit', { name: person.name })}
                  onClick={() => setEdited(person)}
                >
                  {t('ui.change')}
                </Button>
              </>
            }
          >
            <Group gap="sm">
              <Person name={person.name} note={noteOf(person, shown)} />
              <PersonMarks person={person} me={me.id} />
            </Group>
            <ComesFrom source={person.documentedIn} />
          </Row>
        ))}
      </Rows>
      <More {...query} />
      {inviting && <InvitePerson close={() => setInviting(false)} />}
      {edited && <EditPerson key={edited.id} person={edited} close={() => setEdited(null)} />}
    </Page>
  )
}
