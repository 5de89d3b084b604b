import { TagsInput, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { consumerGroupsQuery } from './queries.ts'

type ConsumerGroupsFieldProps = {
  organisation: string | null
  /** Null while they are as the server has them. */
  value: string[] | null
  onChange: (groups: string[]) => void
  error?: ReactNode
}

/** The consumer groups of an organisation: words of the workspace, picked or written anew. */
export const ConsumerGroupsField = ({ organisation, value, onChange, error }: ConsumerGroupsFieldProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { slug, vocabulary } = useWorkspace()
  const { data } = useQuery({ ...consumerGroupsQuery(slug, organisation), throwOnError: true })
  const known = vocabulary
    .filter(({ kind }) => kind === 'consumer-group')
    .map(({ key, names }) => ({ key, name: nameIn(names, language) || key }))
  const nameOf = (key: string) => known.find((term) => term.key === key)?.name ?? key
  const keyOf = (name: string) => known.find((term) => term.name === name)?.key ?? name
  const inherited = data?.inherited.map(nameOf) ?? []
  return (
    <div>
      <TagsInput
        size="md"
        label={t('administration.organisations.groups')}
        description={t('administration.organisations.groupsHelp')}
        // Nobody is to take away what has not arrived yet.
        disabled={data === undefined}
        value={(value ?? data?.groups ?? []).map(nameOf)}
        onChange={(names) => onChange([...new Set(names.map(keyOf))])}
        data={known.map(({ name }) => name)}
        maxTags={100}
        error={error}
      />
      {inherited.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('administration.organisations.groupsInherited', { groups: inherited.join(', ') })}
        </Text>
      )}
    </div>
  )
}
