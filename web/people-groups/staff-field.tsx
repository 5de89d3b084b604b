import { Checkbox, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/ui/language.ts'
import { nameIn } from '#web/ui/formats.ts'
import { organisationsQuery } from '#web/workspaces/queries.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { SearchMany } from './search-many.tsx'

/** An organisation all of whose staff is meant, with what it is called. */
export type StaffOf = { organisationId: string; name: string; withUnits: boolean }

type StaffFieldProps = {
  value: readonly StaffOf[]
  onChange: (staffOf: StaffOf[]) => void
  error?: string | undefined
}

/** Chooses organisations all of whose staff is meant, and for each whether the units within it are meant, too. */
export const StaffField = ({ value, onChange, error }: StaffFieldProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug } = useWorkspace()
  const [text, setText] = useState('')
  const { data, isFetching } = useInfiniteQuery({
    ...organisationsQuery(slug, text, language),
    placeholderData: keepPreviousData,
  })
  const found = (data?.pages[0]?.organisations ?? []).map(({ id, names }) => ({
    value: id,
    label: nameIn(names, language),
  }))
  return (
    <Stack gap="xs">
      <SearchMany
        label={t('peopleGroups.form.staffOf')}
        description={t('peopleGroups.form.staffOfHelp')}
        placeholder={t('peopleGroups.form.staffFind')}
        found={[{ heading: '', options: found }]}
        searching={isFetching}
        onSearch={setText}
        chosen={value.map(({ organisationId, name }) => ({
          heading: '',
          value: organisationId,
          label: name,
        }))}
        choose={(chosen) =>
          onChange(
            chosen.map(
              (one) =>
                value.find(({ organisationId }) => organisationId === one.value) ?? {
                  organisationId: one.value,
                  name: one.label,
                  withUnits: true,
                },
            ),
          )
        }
        error={error}
      />
      {value.map((one) => (
        <Checkbox
          key={one.organisationId}
          label={t('peopleGroups.form.withUnits', { organisation: one.name })}
          checked={one.withUnits}
          onChange={({ currentTarget: { checked } }) =>
            onChange(value.map((other) => (other === one ? { ...other, withUnits: checked } : other)))
          }
        />
      ))}
    </Stack>
  )
}
