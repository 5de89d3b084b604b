import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'

type ServiceSearchProps = {
  workspace: string
  chosen: string | null
  choose: (id: string | null) => void
  error?: string | undefined
}

/** Finds a service of the catalogue by a few letters. */
export const ServiceSearch = ({ workspace, chosen, choose, error }: ServiceSearchProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, text === '' ? {} : { text }, language),
    placeholderData: keepPreviousData,
  })
  return (
    <SearchSelect
      label={t('needs.answer.find')}
      description={t('needs.answer.findHelp')}
      found={(data?.pages[0]?.entries ?? []).map(({ id, name, provider }) => ({
        value: id,
        label: `${name} · ${provider.abbreviation || provider.name}`,
      }))}
      searching={isFetching}
      onSearch={setText}
      value={chosen}
      onChange={choose}
      error={error}
      required
    />
  )
}
