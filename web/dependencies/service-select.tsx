import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogueQuery } from '#web/catalogue/queries.ts'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'

type ServiceSelectProps = {
  workspace: string
  label: string
  value: string | null
  onChange: (id: string | null) => void
  /** One that may not be chosen. */
  except?: string
  required?: boolean
}

/** Chooses a service of the catalogue by a few letters. */
export const ServiceSelect = ({ workspace, except, required = false, ...shown }: ServiceSelectProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...catalogueQuery(workspace, text === '' ? {} : { text }, language),
    placeholderData: keepPreviousData,
  })
  return (
    <SearchSelect
      {...shown}
      required={required}
      placeholder={t('workspaces.organisation.find')}
      found={(data?.pages[0]?.entries ?? [])
        .filter(({ id }) => id !== except)
        .map(({ id, name, provider }) => ({
          value: id,
          label: `${name} · ${provider.abbreviation || provider.name}`,
        }))}
      searching={isFetching}
      onSearch={setText}
    />
  )
}
