import { Checkbox, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { organisationsQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import type { Audiences } from './audiences.ts'
import { peopleGroupsQuery } from './queries.ts'
import { SearchMany } from './search-many.tsx'

const useFound = (text: string, enabled: boolean) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const groups = useInfiniteQuery({
    ...peopleGroupsQuery(slug, text),
    placeholderData: keepPreviousData,
    enabled,
  })
  const organisations = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    placeholderData: keepPreviousData,
    enabled,
  })
  return {
    searching: groups.isFetching || organisations.isFetching,
    groups: (groups.data?.pages[0]?.groups ?? []).map(({ id, name }) => ({
      value: `group ${id}`,
      label: name,
    })),
    staff: (organisations.data?.pages[0]?.organisations ?? []).map(({ id, names }) => ({
      value: `staff ${id}`,
      label: t('peopleGroups.asked.staffOf', { organisation: nameIn(names, language) }),
    })),
  }
}

type AudienceFieldProps = {
  value: Audiences
  onChange: (audiences: Audiences) => void
  error?: string | undefined
}

/** Chooses groups of people, and organisations all of whose staff is meant. */
export const AudienceField = ({ value, onChange, error }: AudienceFieldProps) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  // Nothing is asked for before somebody comes here: the field stands beside every set of questions.
  const [isWanted, setWanted] = useState(false)
  const { groups, staff, searching } = useFound(text, isWanted)
  const headings = { group: t('peopleGroups.asked.groups'), staff: t('peopleGroups.asked.staff') }
  return (
    <Stack gap="xs">
      <SearchMany
        label={t('peopleGroups.asked.field')}
        description={t('peopleGroups.asked.help')}
        placeholder={t('peopleGroups.asked.find')}
        found={[
          { heading: headings.group, options: groups },
          { heading: headings.staff, options: staff },
        ]}
        searching={searching}
        onSearch={setText}
        onFocus={() => setWanted(true)}
        chosen={value.chosen.map(({ kind, id, name }) => ({
          heading: headings[kind],
          value: `${kind} ${id}`,
          label: name,
        }))}
        choose={(chosen) =>
          onChange({
            ...value,
            chosen: chosen.map(({ value: key, label }) => ({
              kind: key.startsWith('group ') ? 'group' : 'staff',
              id: key.split(' ')[1] ?? '',
              name: label,
            })),
          })
        }
        error={error}
      />
      {value.chosen.some(({ kind }) => kind === 'staff') && (
        <Checkbox
          label={t('peopleGroups.asked.withUnits')}
          checked={value.withUnits}
          onChange={({ currentTarget: { checked } }) => onChange({ ...value, withUnits: checked })}
        />
      )}
    </Stack>
  )
}
