import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { homeQuery } from '#web/home/queries.ts'
import { useLanguage } from '#web/ui/language.ts'
import { catalogueQuery } from './queries.ts'

const holds = (name: string, text: string): boolean =>
  name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase())

/** Services that can be pointed at: my own that are not published yet, and those of the catalogue. */
export const useServicesToChoose = (workspace: string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, onSearch] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, text === '' ? {} : { text }, language),
    placeholderData: keepPreviousData,
  })
  const mine = useQuery(homeQuery(workspace)).data?.services ?? []
  // What is drafted stands in no catalogue.
  const drafted = mine.filter(({ state, name }) => state === 'drafted' && holds(name, text))
  return {
    found: [
      ...drafted.map(({ id, name }) => ({
        value: id,
        label: `${name} · ${t('words.serviceState.drafted')}`,
      })),
      ...(data?.pages[0]?.entries ?? []).map(({ id, name, provider }) => ({
        value: id,
        label: `${name} · ${provider.abbreviation || provider.name}`,
      })),
    ],
    searching: isFetching,
    onSearch,
  }
}
