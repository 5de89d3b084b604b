import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { MagnifyingGlassIcon } from '@radix-ui/react-icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import { peopleQuery } from '#web/administration/queries.ts'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { palettePlaces } from './palette-places.ts'
import { organisationsQuery } from './queries.ts'

const [store, spotlight] = createSpotlight()
const most = 6

/** Screens and actions whose name holds what is typed. */
const useScreens = (workspace: WorkspaceView) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const params = { workspace: workspace.slug }
  const places = palettePlaces(workspace).map(({ to, label }) => ({
    id: to,
    label: t(label),
    onClick: () => void navigate({ to, params }),
  }))
  const screens = [
    ...places,
    { id: 'account', label: t('shell.accountSettings'), onClick: () => void navigate({ to: '/account' }) },
  ]
  const actions = [
    {
      id: 'need',
      label: t('shell.stateNeed'),
      onClick: () => void navigate({ to: '/w/$workspace/needs/new', params }),
    },
    {
      id: 'new-service',
      label: t('shell.palette.newService'),
      onClick: () => void navigate({ to: '/w/$workspace/services/new', params }),
    },
    { id: 'light', label: t('shell.palette.light'), onClick: () => setColorScheme('light') },
    { id: 'dark', label: t('shell.palette.dark'), onClick: () => setColorScheme('dark') },
  ]
  return { screens, actions }
}

/** Services and organisations, and for administrators people, that match what is typed. */
const useFound = ({ slug, can }: WorkspaceView, typed: string) => {
  const navigate = useNavigate()
  const language = useLanguage()
  const [text] = useDebouncedValue(typed.trim(), 200)
  const enabled = text.length > 1
  const administers = enabled && can.includes('administer')
  const services = useInfiniteQuery({ ...catalogueQuery(slug, { text }, language), enabled }).data
  const people = useInfiniteQuery({ ...peopleQuery(slug, text), enabled: administers }).data
  const organisations = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    enabled,
  }).data
  return {
    services: (services?.pages[0]?.entries ?? []).slice(0, most).map(({ id, name, provider }) => ({
      id,
      label: name,
      description: provider.name,
      onClick: () =>
        void navigate({ to: '/w/$workspace/services/$service', params: { workspace: slug, service: id } }),
    })),
    people: (people?.pages[0]?.people ?? []).slice(0, most).map(({ id, name, email }) => ({
      id,
      label: name,
      description: email,
      onClick: () =>
        void navigate({
          to: '/w/$workspace/administration/people',
          params: { workspace: slug },
          search: { text: email },
        }),
    })),
    organisations: (organisations?.pages[0]?.organisations ?? [])
      .slice(0, most)
      .map(({ id, names, abbreviation }) => ({
        id,
        label: nameIn(names, language),
        description: abbreviation,
        onClick: () =>
          void navigate({
            to: '/w/$workspace/organisations/$organisation',
            params: { workspace: slug, organisation: id },
          }),
      })),
  }
}

/** Finds any service, organisation, screen or action, and for administrators people. */
export const Palette = ({ workspace, close }: { workspace: WorkspaceView; close: () => void }) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { screens, actions } = useScreens(workspace)
  const found = useFound(workspace, typed)
  const holds = ({ label }: { label: string }) =>
    label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
  const groups: { group: string; actions: SpotlightActionData[] }[] = [
    { group: t('shell.palette.services'), actions: found.services },
    { group: t('shell.palette.actions'), actions: actions.filter(holds) },
    { group: t('shell.palette.screens'), actions: screens.filter(holds) },
    { group: t('shell.palette.people'), actions: found.people },
    { group: t('shell.palette.organisations'), actions: found.organisations },
  ]
  useEffect(() => spotlight.open(), [])
  return (
    <Spotlight
      store={store}
      // Names the dialog for screen readers; the field says the same to the eye.
      title={t('shell.search')}
      styles={{ header: { position: 'absolute', clipPath: 'inset(50%)' } }}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={close}
      clearQueryOnClose={false}
      actions={groups.filter((one) => one.actions.length > 0)}
      // What is shown was searched already, by the server or above.
      filter={(_, all) => all}
      nothingFound={t('shell.palette.nothing')}
      scrollable
      maxHeight={480}
      searchProps={{
        leftSection: <MagnifyingGlassIcon width={20} height={20} aria-hidden />,
        placeholder: t('shell.palette.placeholder'),
        'aria-label': t('shell.palette.placeholder'),
      }}
    />
  )
}
