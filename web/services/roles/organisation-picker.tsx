import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '#model/contract/workspaces.ts'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { organisationsQuery } from '#web/workspaces/queries.ts'

type OrganisationPickerProps = {
  workspace: string
  label: string
  description?: string
  required?: boolean
  initial: { id: string; names: Names } | null
  onPick: (id: string) => void
}

/** Finds an organisation of the workspace by a part of its name. */
export const OrganisationPicker = ({
  workspace,
  label,
  description,
  required = false,
  initial,
  onPick,
}: OrganisationPickerProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [picked, setPicked] = useState(
    initial ? { value: initial.id, label: nameIn(initial.names, language) } : null,
  )
  const [text, setText] = useState(picked?.label ?? '')
  // The name that was picked is no search: the list then offers all again.
  const [search] = useDebouncedValue(text === picked?.label ? '' : text, 200)
  const { data, isFetching } = useInfiniteQuery(organisationsQuery(workspace, search.slice(0, 350), language))
  const found = data?.pages.flatMap(({ organisations }) => organisations) ?? []
  const options = found.map(({ id, names, abbreviation }) => ({
    value: id,
    label: abbreviation ? `${nameIn(names, language)} (${abbreviation})` : nameIn(names, language),
  }))
  if (picked && !options.some(({ value }) => value === picked.value)) options.push(picked)
  return (
    <Select
      label={label}
      description={description}
      required={required}
      searchable
      clearable={!required}
      data={options}
      // The server has searched already, in more than the label.
      filter={({ options: all }) => all}
      nothingFoundMessage={isFetching ? t('ui.loading') : t('ui.nothingFound')}
      value={picked?.value ?? null}
      onChange={(id, option) => {
        setPicked(id === null || !option ? null : { value: id, label: option.label })
        onPick(id ?? '')
      }}
      searchValue={text}
      onSearchChange={setText}
    />
  )
}
