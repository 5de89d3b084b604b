import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { catalogueQuery } from './queries.ts'

type ServiceSearchProps = {
  workspace: string
  label: string
  description: string
  /** Services that may be in no catalogue yet; offered before those that are. */
  first?: readonly { id: string; name: string }[]
  chosen: string | null
  choose: (id: string | null) => void
  error?: string | undefined
}

/** Finds a service by a few letters: in the catalogue, and among those that are named first. */
export const ServiceSearch = (props: ServiceSearchProps) => {
  const { workspace, label, description, first = [], chosen, choose, error } = props
  const language = useLanguage()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, text === '' ? {} : { text }, language),
    placeholderData: keepPreviousData,
  })
  const own = first.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
  const others = (data?.pages[0]?.entries ?? []).filter(({ id }) => !own.some((one) => one.id === id))
  return (
    <SearchSelect
      label={label}
      description={description}
      found={[
        ...own.map(({ id, name }) => ({ value: id, label: name })),
        ...others.map(({ id, name, provider }) => ({
          value: id,
          label: `${name} · ${provider.abbreviation || provider.name}`,
        })),
      ]}
      searching={isFetching}
      onSearch={setText}
      value={chosen}
      onChange={choose}
      error={error}
      required
    />
  )
}
