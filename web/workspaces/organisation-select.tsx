import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '#model/contract/workspaces.ts'
import { client } from '#web/client.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { sayDone } from '#web/ui/saved.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { useMutation } from '#web/ui/use-mutation.ts'
import { organisationQuery, organisationsQuery } from './queries.ts'
import { useWorkspace } from './use-workspace.ts'

type OrganisationSelectProps = {
  label: string
  description?: string
  placeholder?: string
  value: string | null
  onChange: (id: string | null) => void
  error?: string | undefined
  /** What is chosen when the field opens, where its name is at hand: then nothing is asked for. */
  chosen?: Pick<Organisation, 'id' | 'names'> | undefined
  /** One that may not be chosen. */
  except?: string
  required?: boolean
}

/** The choice that is no organisation yet. */
const toBeAdded = 'add'

/** Adds an organisation by its name alone; where it stands and what else it is called can be said later. */
const useAddOrganisation = (onAdded: (id: string) => void) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { slug: workspace } = useWorkspace()
  return useMutation({
    mutationFn: (name: string) =>
      client.addOrganisation({ params: { workspace }, body: { names: { [language]: name } } }),
    onSuccess: ({ id, names }) => {
      void queries.invalidateQueries({ queryKey: ['organisations', workspace] })
      sayDone(t('workspaces.organisation.added', { name: nameIn(names, language) }))
      onAdded(id)
    },
  })
}

/** What administrators may choose besides what was found: to add what they typed. */
const useAnother = (name: string, known: readonly string[], searching: boolean) => {
  const { t } = useTranslation()
  const { can } = useWorkspace()
  const isNew = name !== '' && !searching && !known.includes(name)
  return isNew && can.includes('administer')
    ? [{ value: toBeAdded, label: t('workspaces.organisation.add', { name }) }]
    : []
}

/** The organisation with this id: at hand, or else asked for. */
const useKnown = (id: string | null, chosen: OrganisationSelectProps['chosen']) => {
  const { slug } = useWorkspace()
  const isAtHand = chosen !== undefined && id === chosen.id
  const { data: asked, isLoading } = useQuery({
    ...organisationQuery(slug, id ?? ''),
    enabled: id !== null && !isAtHand,
  })
  return { known: isAtHand ? { ...chosen, abbreviation: '' } : asked, isLoading }
}

/** Chooses one organisation of the workspace by a few letters of its name; administrators add one that is not there. */
export const OrganisationSelect = ({
  except,
  placeholder,
  chosen,
  onChange,
  ...rest
}: OrganisationSelectProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  // What was chosen when the field opened, or added since, may not be among what is found first.
  const [before, setBefore] = useState(rest.value)
  const add = useAddOrganisation((id) => {
    setBefore(id)
    // What the field showed meanwhile was no search.
    setText('')
    onChange(id)
  })
  const { known, isLoading } = useKnown(before, chosen)
  const { data, isFetching } = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    placeholderData: keepPreviousData,
  })
  const optionOf = ({ id, names, abbreviation }: Pick<Organisation, 'id' | 'names' | 'abbreviation'>) => ({
    value: id,
    label: abbreviation === '' ? nameIn(names, language) : `${nameIn(names, language)} (${abbreviation})`,
  })
  const organisations = (data?.pages[0]?.organisations ?? []).filter(({ id }) => id !== except)
  const found = organisations.map(optionOf)
  const name = text.trim()
  const calledSo = organisations.map(({ names }) => nameIn(names, language))
  const another = useAnother(name, calledSo, isFetching)
  return (
    <SearchSelect
      {...rest}
      placeholder={placeholder ?? t('workspaces.organisation.find')}
      found={[...found, ...another]}
      searching={isFetching || add.isPending}
      onChange={(id) => (id === toBeAdded ? add.mutate(name) : onChange(id))}
      onSearch={setText}
      known={known ? optionOf(known) : undefined}
      waiting={isLoading}
      nothing={t('workspaces.organisation.nothing')}
    />
  )
}
