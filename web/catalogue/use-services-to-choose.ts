import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/ui/language.ts'
import { catalogueQuery, draftsQuery } from './queries.ts'

/** Services that can be pointed at: those that are only drafted, as far as I may read them, and those of the catalogue. */
export const useServicesToChoose = (workspace: string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, onSearch] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, text === '' ? {} : { text }, language),
    placeholderData: keepPreviousData,
  })
  // What is drafted stands in no catalogue.
  const drafted = useQuery({ ...draftsQuery(workspace, text), placeholderData: keepPreviousData })
  return {
    found: [
      ...(drafted.data?.drafts ?? []).map(({ id, name }) => ({
        value: id,
        label: `${name} · ${t('words.serviceState.drafted')}`,
      })),
      ...(data?.pages[0]?.entries ?? []).map(({ id, name, provider }) => ({
        value: id,
        label: `${name} · ${provider.abbreviation || provider.name}`,
      })),
    ],
    searching: isFetching || drafted.isFetching,
    onSearch,
  }
}
