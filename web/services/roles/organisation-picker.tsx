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

type Option = { value: string; label: string }

/** Organisations that the server finds for a text, as options; the one picked stays among them. */
const useOptions = (workspace: string, text: string, picked: Option | null) => {
  const language = useLanguage()
  // The name that was picked is no search: the list then offers all again.
  const [search] = useDebouncedValue(text === picked?.label ? '' : text, 200)
  const { data, isFetching } = useInfiniteQuery(organisationsQuery(workspace, search.slice(0, 350), language))
  const options = (data?.pages.flatMap(({ organisations }) => organisations) ?? []).map(
    ({ id, names, abbreviation }): Option => ({
      value: id,
      label: abbreviation ? `${nameIn(names, language)} (${abbreviation})` : nameIn(names, language),
    }),
  )
  const isListed = picked === null || options.some(({ value }) => value === picked.value)
  return { options: isListed ? options : [...options, picked], isFetching }
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
  const [picked, setPicked] = useState<Option | null>(
    initial && { value: initial.id, label: nameIn(initial.names, language) },
  )
  const [text, setText] = useState(picked?.label ?? '')
  const { options, isFetching } = useOptions(workspace, text, picked)
  const pick = (id: string | null, option: Option | null) => {
    setPicked(id === null ? null : option)
    onPick(id ?? '')
  }
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
      onChange={pick}
      searchValue={text}
      onSearchChange={setText}
    />
  )
}
