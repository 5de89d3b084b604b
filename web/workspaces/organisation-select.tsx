import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '#model/contract/workspaces.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'
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

/** Chooses one organisation of the workspace by a few letters of its name. */
export const OrganisationSelect = ({ except, placeholder, chosen, ...rest }: OrganisationSelectProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  // What was chosen when the field opened may not be among what is found first.
  const [before] = useState(rest.value)
  const asked = useQuery({
    ...organisationQuery(slug, before ?? ''),
    enabled: before !== null && chosen === undefined,
  }).data
  const known = chosen ? { ...chosen, abbreviation: '' } : asked
  const { data, isFetching } = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    placeholderData: keepPreviousData,
  })
  const optionOf = ({ id, names, abbreviation }: Pick<Organisation, 'id' | 'names' | 'abbreviation'>) => ({
    value: id,
    label: abbreviation === '' ? nameIn(names, language) : `${nameIn(names, language)} (${abbreviation})`,
  })
  const found = (data?.pages[0]?.organisations ?? []).filter(({ id }) => id !== except)
  return (
    <SearchSelect
      {...rest}
      key={known?.id ?? ''}
      placeholder={placeholder ?? t('workspaces.organisation.find')}
      found={found.map(optionOf)}
      searching={isFetching}
      onSearch={setText}
      known={known ? optionOf(known) : undefined}
      nothing={t('workspaces.organisation.nothing')}
    />
  )
}
