import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { peopleGroupsQuery } from './queries.ts'

type GroupSelectProps = {
  value: string | null
  onChange: (id: string | null) => void
  /** The group that is chosen already, which may have ended. */
  chosen?: { id: string; name: string } | null
}

/** Chooses the group of people that somebody speaks for; not there where the workspace has no group. */
export const GroupSelect = ({ value, onChange, chosen = null }: GroupSelectProps) => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...peopleGroupsQuery(slug, text),
    placeholderData: keepPreviousData,
  })
  const found = (data?.pages[0]?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (text === '' && value === null && chosen === null && found.length === 0) return null
  return (
    <SearchSelect
      label={t('peopleGroups.role.field')}
      description={t('peopleGroups.role.help')}
      found={found}
      searching={isFetching}
      onSearch={setText}
      value={value}
      onChange={onChange}
      known={chosen ? { value: chosen.id, label: chosen.name } : undefined}
      nothing={t('peopleGroups.nothing')}
    />
  )
}
