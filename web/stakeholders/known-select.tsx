import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/ui/language.ts'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { called } from './called.ts'
import { stakeholdersQuery } from './queries.ts'

type KnownSelectProps = { service: string; value: string | null; onChange: (id: string | null) => void }

/** Chooses somebody who is named already, but not for this service. */
export const KnownSelect = ({ service, value, onChange }: KnownSelectProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...stakeholdersQuery(slug, text),
    placeholderData: keepPreviousData,
  })
  const found = (data?.pages[0]?.stakeholders ?? []).filter(
    ({ services }) => !services.some(({ id }) => id === service),
  )
  return (
    <SearchSelect
      label={t('stakeholders.form.known')}
      description={t('stakeholders.form.knownHelp')}
      found={found.map((one) => ({ value: one.id, label: called(one, language) }))}
      searching={isFetching}
      onSearch={setText}
      value={value}
      onChange={onChange}
      nothing={t('stakeholders.form.knownNothing')}
    />
  )
}
